import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type EmptyState from './EmptyState.svelte';

export const examples: Example<ComponentProps<typeof EmptyState>>[] = [
  {
    title: { en: 'Says the first step', es: 'Dice el primer paso' },
    props: {
      icon: 'calendar-days',
      title: { en: 'There is no meeting yet', es: 'Todavía no hay reunión' },
      text: {
        en: 'Choose a day and a place. We write the invitation in both languages.',
        es: 'Elige un día y un lugar. Nosotros escribimos la invitación en los dos idiomas.'
      },
      action: { href: '#call', label: { en: 'Call a meeting', es: 'Convocar una reunión' } }
    }
  }
];
