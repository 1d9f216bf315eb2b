import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import { five } from '../../parts/shellExample.ts';
import type BottomBar from './BottomBar.svelte';

export const examples: Example<ComponentProps<typeof BottomBar>>[] = [
  {
    title: { en: 'Five places', es: 'Cinco lugares' },
    props: { label: { en: 'Five places', es: 'Cinco lugares' }, items: [...five] }
  }
];
