import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Card from './Card.svelte';

export const examples: Example<ComponentProps<typeof Card>>[] = [
  {
    title: { en: 'With a title and text', es: 'Con título y texto' },
    props: { level: 3, title: { en: 'December meeting', es: 'Reunión de diciembre' } },
    slots: {
      children: { en: 'Tuesday 8, 6:00 p.m., Mesquite School', es: 'Martes 8, 6:00 p. m., Escuela Mesquite' }
    }
  },
  {
    title: { en: 'The whole card leads somewhere', es: 'Toda la tarjeta lleva a algún lado' },
    props: {
      level: 3,
      href: '#fair',
      title: {
        en: 'Do we sponsor the health fair with $1,700?',
        es: '¿Patrocinamos la feria de salud con $1,700?'
      }
    },
    slots: { above: { en: 'Closes on Thursday', es: 'Cierra el jueves' } }
  }
];
