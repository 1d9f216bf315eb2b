import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Bars from './Bars.svelte';

export const examples: Example<ComponentProps<typeof Bars>>[] = [
  {
    title: { en: 'Answers, one of them hidden', es: 'Respuestas, una de ellas oculta' },
    props: {
      full: 100,
      label: { en: 'What people are missing', es: 'Qué le falta a la gente' },
      items: [
        {
          label: { en: 'Rent they can pay', es: 'Una renta que puedan pagar' },
          value: 59,
          shown: { en: '59 of 100', es: '59 de 100' }
        },
        {
          label: { en: 'A doctor nearby', es: 'Un médico cerca' },
          value: 37,
          shown: { en: '37 of 100', es: '37 de 100' }
        },
        {
          label: { en: 'Internet at home', es: 'Internet en casa' },
          value: null,
          shown: { en: 'fewer than 10 people', es: 'menos de 10 personas' }
        }
      ]
    }
  }
];
