import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Choices from './Choices.svelte';

export const examples: Example<ComponentProps<typeof Choices>>[] = [
  {
    title: { en: 'One answer, and a way out', es: 'Una respuesta, y una salida' },
    props: {
      name: 'choices_rent',
      legend: {
        en: 'In the last 12 months, did you miss a payment for rent or home?',
        es: 'En los últimos 12 meses, ¿faltó algún pago de renta o casa?'
      },
      value: 'some',
      options: [
        { value: 'none', label: { en: 'No, none', es: 'No, ninguno' } },
        { value: 'some', label: { en: 'Yes, one or more', es: 'Sí, uno o más' } },
        { value: 'neither', label: { en: 'I pay neither', es: 'No pago renta ni casa' } },
        { value: 'unsaid', apart: true, label: { en: 'I would rather not say', es: 'Prefiero no contestar' } }
      ]
    }
  },
  {
    title: { en: 'Several answers', es: 'Varias respuestas' },
    props: {
      name: 'choices_needs',
      multiple: true,
      legend: { en: 'What would help you come?', es: '¿Qué te ayudaría a venir?' },
      hint: { en: 'Only the people who arrange it will see this.', es: 'Solo lo ve quien lo organiza.' },
      value: ['care', 'ride'],
      options: [
        {
          value: 'care',
          icon: 'baby',
          label: { en: 'Child care', es: 'Cuidado de niños' },
          hint: { en: 'In the next room, from 0 to 12 years', es: 'En el salón de al lado, de 0 a 12 años' }
        },
        { value: 'ride', icon: 'bus', label: { en: 'A ride', es: 'Transporte' } },
        { value: 'words', icon: 'languages', label: { en: 'Interpretation', es: 'Interpretación' } }
      ]
    }
  },
  {
    title: { en: 'Beside each other, with an error', es: 'Lado a lado, con un error' },
    props: {
      name: 'choices_vote',
      inline: true,
      legend: { en: 'Your vote', es: 'Tu voto' },
      error: { en: 'Choose one answer.', es: 'Elige una respuesta.' },
      options: [
        { value: 'yes', label: { en: 'Yes', es: 'Sí' } },
        { value: 'no', label: 'No' },
        { value: 'abstain', label: { en: 'I abstain', es: 'Me abstengo' } }
      ]
    }
  }
];
