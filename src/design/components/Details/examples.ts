import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Details from './Details.svelte';

export const examples: Example<ComponentProps<typeof Details>>[] = [
  {
    title: { en: 'Closed', es: 'Cerrado' },
    props: { summary: { en: 'Why we ask this', es: 'Por qué lo preguntamos' } },
    slots: {
      children: {
        en: 'To know whether the rule about parents is met.',
        es: 'Para saber si se cumple la regla sobre madres y padres.'
      }
    }
  },
  {
    title: { en: 'Open', es: 'Abierto' },
    props: { open: true, summary: { en: 'Who can see this', es: 'Quién puede ver esto' } },
    slots: {
      children: {
        en: 'You, and the two people who arrange rides.',
        es: 'Tú, y las dos personas que organizan el transporte.'
      }
    }
  }
];
