import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Thread from './Thread.svelte';

export const examples: Example<ComponentProps<typeof Thread>>[] = [
  {
    title: { en: 'From what was said to what is open', es: 'De lo que se dijo a lo que falta' },
    props: {
      label: { en: 'The thread', es: 'El hilo' },
      items: [
        {
          kind: { en: 'We heard, survey, 431 answers', es: 'Dijimos, encuesta, 431 respuestas' },
          text: {
            en: '59 of 100 missed a month of rent.',
            es: '59 de cada 100 no pudieron pagar un mes de renta.'
          },
          href: '#survey'
        },
        {
          kind: { en: 'We wrote, charter, housing', es: 'Escribimos, carta, vivienda' },
          text: {
            en: 'No one loses a home because of an emergency.',
            es: 'Nadie pierde su casa por una emergencia.'
          },
          here: true
        },
        {
          kind: { en: 'Promised, City of Palmdale', es: 'Prometieron, Ciudad de Palmdale' },
          text: { en: 'An emergency fund for 40 families.', es: 'Fondo de emergencia para 40 familias.' },
          loose: true,
          state: { tone: 'unmet', icon: 'clock-alert', word: { en: '12 days late', es: 'Atrasado 12 días' } }
        }
      ]
    }
  }
];
