import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Verdict from './Verdict.svelte';

export const examples: Example<ComponentProps<typeof Verdict>>[] = [
  {
    title: { en: 'Met', es: 'Se cumple' },
    props: {
      state: 'met',
      word: { en: 'Met', es: 'Se cumple' },
      rule: { en: 'Enough people', es: 'Quórum' },
      sentence: { en: '64 people are here. We need 51.', es: 'Hay 64 personas. Necesitamos 51.' },
      clause: { href: '#bylaws-4-2', label: { en: 'Our rules, 4.2', es: 'Nuestras reglas, 4.2' } }
    }
  },
  {
    title: { en: 'Not met', es: 'No se cumple' },
    props: {
      state: 'unmet',
      word: { en: 'Not met', es: 'No se cumple' },
      rule: { en: 'Two thirds say yes', es: 'Dos tercios dicen que sí' },
      sentence: { en: '30 said yes. We need 36.', es: '30 dijeron que sí. Necesitamos 36.' }
    }
  },
  {
    title: { en: 'Cannot tell', es: 'No se puede saber' },
    props: {
      state: 'unknown',
      word: { en: 'We cannot tell', es: 'No se puede saber' },
      rule: { en: 'Parents of small children', es: 'Madres y padres de niños pequeños' },
      sentence: { en: '3 people have not said.', es: '3 personas no lo han dicho.' }
    }
  },
  {
    title: { en: 'Does not apply', es: 'No aplica' },
    props: {
      state: 'none',
      word: { en: 'Does not apply', es: 'No aplica' },
      rule: { en: 'No one with an interest voted', es: 'No votó nadie con un interés' },
      sentence: { en: 'No one declared an interest.', es: 'Nadie declaró un interés.' }
    }
  }
];
