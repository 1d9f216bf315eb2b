import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Sheet from './Sheet.svelte';

export const examples: Example<ComponentProps<typeof Sheet>>[] = [
  {
    title: { en: 'A sheet for the door', es: 'Una hoja para la puerta' },
    props: {
      community: 'Palmdale',
      title: { en: 'December meeting', es: 'Reunión de diciembre' },
      lead: { en: 'Tuesday, December 8, 2026, 6:00 p.m.', es: 'Martes 8 de diciembre de 2026, 6:00 p. m.' },
      foot: { en: 'Printed on December 7, 2026', es: 'Impreso el 7 de diciembre de 2026' }
    },
    slots: { children: { en: 'Sign beside your name.', es: 'Firme junto a su nombre.' } }
  }
];
