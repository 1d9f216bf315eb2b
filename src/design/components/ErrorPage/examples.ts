import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type ErrorPage from './ErrorPage.svelte';

export const examples: Example<ComponentProps<typeof ErrorPage>>[] = [
  {
    title: { en: 'Not found', es: 'No encontrada' },
    props: {
      title: { en: 'This page is not here', es: 'Esta página no está aquí' },
      text: {
        en: 'The address may be old, or the page may be for other people.',
        es: 'Puede ser una dirección vieja, o una página para otras personas.'
      },
      back: { href: '#home', label: { en: 'Go to the first page', es: 'Ir al inicio' } },
      help: { href: '#help', label: { en: 'Tell us what you looked for', es: 'Dinos qué buscabas' } }
    }
  },
  {
    title: { en: 'Our fault', es: 'Fue falla nuestra' },
    props: {
      title: { en: 'Something broke on our side', es: 'Algo se rompió de nuestro lado' },
      text: {
        en: 'What you wrote is still on this phone. Try again in a minute.',
        es: 'Lo que escribiste sigue en este teléfono. Intenta de nuevo en un minuto.'
      },
      back: { href: '#again', icon: 'refresh-cw', label: { en: 'Try again', es: 'Intentar de nuevo' } },
      code: { en: 'If you write to us, tell us: 9f3c-71ab', es: 'Si nos escribes, dinos: 9f3c-71ab' }
    }
  }
];
