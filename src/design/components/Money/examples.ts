import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Money from './Money.svelte';

export const examples: Example<ComponentProps<typeof Money>>[] = [
  {
    title: { en: 'Whole dollars or cents', es: 'Dólares o centavos' },
    props: {
      name: 'money',
      label: { en: 'How much?', es: '¿Cuánto?' },
      hint: { en: 'For example 1,700', es: 'Por ejemplo 1,700' },
      value: '1,700'
    }
  },
  {
    title: { en: 'With an error', es: 'Con un error' },
    props: {
      name: 'money_wrong',
      label: { en: 'What was spent?', es: '¿Cuánto se gastó?' },
      error: { en: 'Write a number, as 45 or 45.50.', es: 'Escribe un número, como 45 o 45.50.' },
      value: 'cuarenta'
    }
  }
];
