import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type BigNumber from './BigNumber.svelte';

export const examples: Example<ComponentProps<typeof BigNumber>>[] = [
  {
    title: { en: 'A number and what it means', es: 'Un número y qué significa' },
    props: { value: 64, label: { en: 'people are here', es: 'personas aquí' } },
    slots: { children: { en: 'We need 51.', es: 'Necesitamos 51.' } }
  }
];
