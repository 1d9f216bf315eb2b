import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Pager from './Pager.svelte';

export const examples: Example<ComponentProps<typeof Pager>>[] = [
  {
    title: { en: 'In the middle', es: 'En medio' },
    props: {
      label: { en: 'More members', es: 'Más miembros' },
      previous: { href: '#page-1', label: { en: 'Before', es: 'Antes' } },
      position: { en: 'Page 2 of 7', es: 'Página 2 de 7' },
      next: { href: '#page-3', label: { en: 'After', es: 'Después' } }
    }
  }
];
