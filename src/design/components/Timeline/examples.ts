import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Timeline from './Timeline.svelte';

export const examples: Example<ComponentProps<typeof Timeline>>[] = [
  {
    title: { en: 'The life of a decision', es: 'La vida de una decisión' },
    props: {
      label: { en: 'What happened', es: 'Qué pasó' },
      items: [
        {
          when: { en: 'November 20', es: '20 de noviembre' },
          day: '2026-11-20',
          icon: 'pencil',
          title: { en: 'Rosa proposed it', es: 'Rosa la propuso' }
        },
        {
          when: { en: 'December 8', es: '8 de diciembre' },
          day: '2026-12-08',
          icon: 'vote',
          title: { en: 'We decided', es: 'Decidimos' },
          text: { en: '41 yes, 12 no, 6 abstained', es: '41 sí, 12 no, 6 abstenciones' },
          state: { tone: 'met', word: { en: 'Adopted', es: 'Aprobada' } }
        },
        {
          when: { en: 'January 30', es: '30 de enero' },
          icon: 'clock',
          title: { en: 'Receipts are due', es: 'Se entregan recibos' },
          href: '#receipts'
        }
      ]
    }
  }
];
