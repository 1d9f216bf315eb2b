import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type FormErrors from './FormErrors.svelte';

export const examples: Example<ComponentProps<typeof FormErrors>>[] = [
  {
    title: { en: 'Two answers to mend', es: 'Dos respuestas por corregir' },
    props: {
      title: { en: 'Two answers need another look', es: 'Falta revisar dos respuestas' },
      errors: [
        {
          name: 'field_code',
          message: {
            en: 'This code has expired. Ask for a new one.',
            es: 'Este código ya venció. Pide uno nuevo.'
          }
        },
        { name: 'choices_vote', message: { en: 'Choose one answer.', es: 'Elige una respuesta.' } }
      ]
    }
  }
];
