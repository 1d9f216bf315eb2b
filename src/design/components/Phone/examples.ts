import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Phone from './Phone.svelte';

export const examples: Example<ComponentProps<typeof Phone>>[] = [
  {
    title: { en: 'A phone number', es: 'Un teléfono' },
    props: {
      name: 'phone',
      country: '+1',
      label: { en: 'Mobile phone', es: 'Teléfono celular' },
      hint: { en: 'We send you a code by text message.', es: 'Te mandamos un código por mensaje.' },
      value: '(661) 555-0142'
    }
  }
];
