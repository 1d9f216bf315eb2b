import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Stepper from './Stepper.svelte';

export const examples: Example<ComponentProps<typeof Stepper>>[] = [
  {
    title: { en: 'Three steps', es: 'Tres pasos' },
    props: {
      label: { en: 'Call a meeting', es: 'Convocar una reunión' },
      words: {
        done: { en: 'done', es: 'hecho' },
        now: { en: 'you are here', es: 'estás aquí' },
        next: { en: 'not yet', es: 'todavía no' }
      },
      steps: [
        { label: { en: 'Day and place', es: 'Día y lugar' }, state: 'done', href: '#when' },
        { label: { en: 'What we decide', es: 'Qué decidimos' }, state: 'now' },
        { label: { en: 'Invite', es: 'Invitar' }, state: 'next' }
      ]
    }
  }
];
