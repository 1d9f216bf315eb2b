import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Tabs from './Tabs.svelte';

export const examples: Example<ComponentProps<typeof Tabs>>[] = [
  {
    title: { en: 'Three views of a meeting', es: 'Tres vistas de una reunión' },
    props: {
      label: { en: 'Views of the meeting', es: 'Vistas de la reunión' },
      items: [
        { href: '#plan', label: { en: 'Plan', es: 'Plan' } },
        { href: '#room', current: true, label: { en: 'In the room', es: 'En la sala' } },
        { href: '#after', label: { en: 'After', es: 'Después' } }
      ]
    }
  }
];
