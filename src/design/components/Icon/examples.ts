import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import { names } from '../../icons/names.ts';
import type Icon from './Icon.svelte';

export const examples: Example<ComponentProps<typeof Icon>>[] = names.map((name) => ({
  title: { en: name, es: name },
  props: { name }
}));
