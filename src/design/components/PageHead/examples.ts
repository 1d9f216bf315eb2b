import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type PageHead from './PageHead.svelte';

export const examples: Example<ComponentProps<typeof PageHead>>[] = [
  {
    title: { en: 'With the way back, a lead and an action', es: 'Con regreso, entrada y acción' },
    props: {
      title: {
        en: 'We sponsor the health fair with $1,700',
        es: 'Patrocinamos la feria de salud con $1,700'
      },
      lead: { en: '41 yes, 12 no, 6 abstained.', es: '41 sí, 12 no, 6 abstenciones.' },
      breadcrumbLabel: { en: 'The pages above', es: 'Las páginas de arriba' },
      breadcrumb: [{ href: '#decisions', label: { en: 'Decisions', es: 'Decisiones' } }]
    },
    slots: { actions: { en: '<a href="#print">Print</a>', es: '<a href="#print">Imprimir</a>' } }
  }
];
