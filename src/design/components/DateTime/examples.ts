import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type DateTime from './DateTime.svelte';

export const examples: Example<ComponentProps<typeof DateTime>>[] = [
  {
    title: { en: 'Day and time', es: 'Día y hora' },
    props: {
      name: 'when',
      legend: { en: 'When do we meet?', es: '¿Cuándo nos reunimos?' },
      hint: {
        en: 'At least 10 days from now, as our rules ask.',
        es: 'Con al menos 10 días, como piden nuestras reglas.'
      },
      day: { label: { en: 'Day', es: 'Día' }, value: '2026-12-08' },
      time: { label: { en: 'Time', es: 'Hora' }, value: '18:00' }
    }
  },
  {
    title: { en: 'A day only, with an error', es: 'Solo el día, con un error' },
    props: {
      name: 'until',
      legend: { en: 'Until when?', es: '¿Hasta cuándo?' },
      error: { en: 'This day has passed.', es: 'Ese día ya pasó.' },
      day: { label: { en: 'Day', es: 'Día' }, value: '2025-01-30' }
    }
  }
];
