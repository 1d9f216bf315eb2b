import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Breadcrumb from './Breadcrumb.svelte';

export const examples: Example<ComponentProps<typeof Breadcrumb>>[] = [
  {
    title: { en: 'Two pages above', es: 'Dos páginas arriba' },
    props: {
      label: { en: 'You are in', es: 'Estás en' },
      items: [
        { href: '#work', label: { en: 'Our work', es: 'Nuestro trabajo' } },
        { href: '#decisions', label: { en: 'Decisions', es: 'Decisiones' } }
      ]
    }
  }
];
