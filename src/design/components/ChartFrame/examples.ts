import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type ChartFrame from './ChartFrame.svelte';

export const examples: Example<ComponentProps<typeof ChartFrame>>[] = [
  {
    title: { en: 'Picture, table, source, download', es: 'Imagen, tabla, fuente, descarga' },
    props: {
      level: 3,
      title: {
        en: 'Six of ten families missed a month of rent',
        es: 'Seis de cada diez familias no pudieron pagar un mes'
      },
      source: { en: 'Survey of March 2026, 431 answers', es: 'Encuesta de marzo de 2026, 431 respuestas' },
      download: { href: '#rent.csv', label: { en: 'Download the numbers', es: 'Descargar los números' } },
      table: {
        summary: { en: 'See the numbers', es: 'Ver los números' },
        caption: { en: 'Months of rent missed', es: 'Meses de renta sin pagar' },
        columns: [
          { key: 'months', label: { en: 'Months', es: 'Meses' } },
          { key: 'share', label: { en: 'Of 100', es: 'De 100' }, numeric: true }
        ],
        rows: [
          { months: { en: 'None', es: 'Ninguno' }, share: 41 },
          { months: { en: 'One or more', es: 'Uno o más' }, share: 59 }
        ]
      }
    },
    slots: {
      children: {
        en: '<svg viewBox="0 0 100 8" width="100%" aria-hidden="true"><rect width="100" height="8" rx="2" fill="var(--sunk)"/><rect width="59" height="8" rx="2" fill="var(--anil)"/></svg>',
        es: '<svg viewBox="0 0 100 8" width="100%" aria-hidden="true"><rect width="100" height="8" rx="2" fill="var(--sunk)"/><rect width="59" height="8" rx="2" fill="var(--anil)"/></svg>'
      }
    }
  }
];
