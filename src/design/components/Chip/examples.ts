import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Chip from './Chip.svelte';

export const examples: Example<ComponentProps<typeof Chip>>[] = [
  {
    title: { en: 'A fact', es: 'Un dato' },
    props: { icon: 'languages', label: { en: 'Interpretation', es: 'Interpretación' } }
  },
  { title: { en: 'Met', es: 'Se cumple' }, props: { tone: 'met', label: { en: 'Met', es: 'Se cumple' } } },
  {
    title: { en: 'Not met', es: 'No se cumple' },
    props: { tone: 'unmet', icon: 'clock-alert', label: { en: '12 days late', es: 'Atrasado 12 días' } }
  },
  {
    title: { en: 'Undecided', es: 'Sin decidir' },
    props: { tone: 'unknown', icon: 'hourglass', label: { en: 'Closes in 2 days', es: 'Cierra en 2 días' } }
  },
  {
    title: { en: 'Does not apply', es: 'No aplica' },
    props: { tone: 'none', label: { en: 'Does not apply', es: 'No aplica' } }
  },
  { title: { en: 'A link', es: 'Un enlace' }, props: { href: '#littlerock', label: 'Littlerock' } }
];
