import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Meter from './Meter.svelte';

const rule51 = { rule: 51, ruleLabel: { en: 'rule 51 %', es: 'regla 51 %' } };
const rule26 = { rule: 26, ruleLabel: { en: 'rule 26 %', es: 'regla 26 %' } };

export const examples: Example<ComponentProps<typeof Meter>>[] = [
  {
    title: { en: 'Met', es: 'Se cumple' },
    props: {
      ...rule51,
      label: { en: 'Parents and residents', es: 'Madres, padres y residentes' },
      share: 58,
      shown: '58 %',
      count: { en: '37 of 64', es: '37 de 64' },
      tone: 'met',
      word: { en: 'Met', es: 'Se cumple' },
      sentence: { en: 'Up to 4 may leave.', es: 'Pueden salir hasta 4.' }
    }
  },
  {
    title: { en: 'Not known: people have not said', es: 'No se sabe: hay quien no lo ha dicho' },
    props: {
      ...rule26,
      label: { en: 'With children from 0 to 5', es: 'Con niños de 0 a 5 años' },
      share: 23,
      undisclosed: 5,
      shown: '23 %',
      count: { en: '15 of 64', es: '15 de 64' },
      tone: 'unknown',
      word: { en: 'Not known yet', es: 'Aún no se sabe' },
      sentence: {
        en: '3 people have not said. With 2 more it is met.',
        es: '3 personas no lo han dicho. Con 2 más, se cumple.'
      }
    }
  },
  {
    title: { en: 'Not met', es: 'No se cumple' },
    props: {
      ...rule51,
      label: { en: 'Parents and residents', es: 'Madres, padres y residentes' },
      share: 40,
      shown: '40 %',
      count: { en: '20 of 50', es: '20 de 50' },
      tone: 'unmet',
      word: { en: 'Not met', es: 'No se cumple' },
      sentence: { en: '6 more are needed.', es: 'Faltan 6 personas.' }
    }
  },
  {
    title: { en: 'A rule at the edge', es: 'Una regla en la orilla' },
    props: {
      label: { en: 'Answered', es: 'Contestaron' },
      share: 88,
      shown: '88 %',
      rule: 95,
      ruleLabel: { en: 'our goal 95 %', es: 'nuestra meta 95 %' }
    }
  }
];
