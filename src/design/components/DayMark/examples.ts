import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type DayMark from './DayMark.svelte';

export const examples: Example<ComponentProps<typeof DayMark>>[] = [
  {
    title: { en: 'With the weekday', es: 'Con el día de la semana' },
    props: {
      month: { en: 'Dec', es: 'dic' },
      day: 8,
      weekday: { en: 'Tue', es: 'mar' },
      datetime: '2026-12-08'
    }
  },
  {
    title: { en: 'Month and day', es: 'Mes y día' },
    props: { month: { en: 'Jan', es: 'ene' }, day: 30, datetime: '2027-01-30' }
  }
];
