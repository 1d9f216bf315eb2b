import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type OfflineBanner from './OfflineBanner.svelte';

export const examples: Example<ComponentProps<typeof OfflineBanner>>[] = [
  {
    title: { en: 'Seen only without a signal', es: 'Solo se ve sin señal' },
    props: {
      text: {
        en: 'No signal. What you write is kept here and sent when it returns.',
        es: 'Sin señal. Lo que escribas se guarda aquí y se envía cuando regrese.'
      }
    }
  }
];
