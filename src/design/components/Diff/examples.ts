import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Diff from './Diff.svelte';

export const examples: Example<ComponentProps<typeof Diff>>[] = [
  {
    title: { en: 'A clause that changed', es: 'Una cláusula que cambió' },
    props: {
      words: { added: { en: 'added', es: 'agregado' }, removed: { en: 'taken out', es: 'quitado' } },
      parts: [
        { text: { en: 'The body meets ', es: 'El grupo se reúne ' } },
        { text: { en: 'every two months', es: 'cada dos meses' }, change: 'removed' },
        { text: ' ' },
        { text: { en: 'every month', es: 'cada mes' }, change: 'added' },
        { text: { en: ' in a place with child care.', es: ' en un lugar con cuidado de niños.' } }
      ]
    }
  }
];
