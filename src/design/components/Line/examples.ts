import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Line from './Line.svelte';

export const examples: Example<ComponentProps<typeof Line>>[] = [
  {
    title: { en: 'Two groups and a goal, with a gap', es: 'Dos grupos y una meta, con un hueco' },
    props: {
      from: { en: 'January', es: 'Enero' },
      to: { en: 'August', es: 'Agosto' },
      high: 100,
      highLabel: '100 %',
      lowLabel: '0 %',
      mark: { value: 80, label: { en: 'our goal 80 %', es: 'nuestra meta 80 %' } },
      series: [
        { label: 'Palmdale', values: [31, 38, 42, 47, 55, 58, 66, 71], shown: '71 %' },
        { label: 'Littlerock', values: [22, 25, null, null, 30, 34, 33, 41], shown: '41 %' }
      ]
    }
  }
];
