import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Wordmark from './Wordmark.svelte';

export const examples: Example<ComponentProps<typeof Wordmark>>[] = [
  {
    title: { en: 'With the name of the community', es: 'Con el nombre de la comunidad' },
    props: { name: 'Palmdale' }
  },
  { title: { en: 'Alone', es: 'Sola' }, props: {} }
];
