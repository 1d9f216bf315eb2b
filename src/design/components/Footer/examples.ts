import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import { concern, help } from '../../parts/shellExample.ts';
import type Footer from './Footer.svelte';

export const examples: Example<ComponentProps<typeof Footer>>[] = [
  {
    title: { en: 'In a demonstration', es: 'En una demostración' },
    props: {
      help,
      concern,
      links: [{ href: '#how', label: { en: 'How we decide', es: 'Cómo decidimos' } }],
      demo: {
        en: 'This is a demonstration. No one here is real.',
        es: 'Es una demostración. Nadie aquí es real.'
      }
    }
  }
];
