import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Field from './Field.svelte';

export const examples: Example<ComponentProps<typeof Field>>[] = [
  {
    title: { en: 'With a hint', es: 'Con una pista' },
    props: {
      name: 'field_name',
      label: { en: 'What should we call you?', es: '¿Cómo quieres que te llamemos?' },
      hint: { en: 'The name your neighbors know.', es: 'El nombre que conocen tus vecinos.' },
      autocomplete: 'name'
    }
  },
  {
    title: { en: 'Optional, with a value', es: 'Opcional, con un valor' },
    props: {
      name: 'field_email',
      type: 'email',
      label: { en: 'Email', es: 'Correo electrónico' },
      optional: { en: 'optional', es: 'opcional' },
      value: 'rosa@example.org',
      autocomplete: 'email'
    }
  },
  {
    title: { en: 'With an error', es: 'Con un error' },
    props: {
      name: 'field_code',
      label: { en: 'Code', es: 'Código' },
      hint: {
        en: 'Six digits. We sent it by text message.',
        es: 'Seis números. Te lo mandamos por mensaje.'
      },
      error: {
        en: 'This code has expired. Ask for a new one.',
        es: 'Este código ya venció. Pide uno nuevo.'
      },
      value: '481 22',
      inputmode: 'numeric',
      autocomplete: 'one-time-code'
    }
  },
  {
    title: { en: 'Several lines', es: 'Varias líneas' },
    props: {
      name: 'field_story',
      rows: 4,
      label: { en: 'What happened?', es: '¿Qué pasó?' },
      value: {
        en: 'The bus that leaves at 6:40 did not come three days in a row.',
        es: 'El camión de las 6:40 no pasó tres días seguidos.'
      }
    }
  }
];
