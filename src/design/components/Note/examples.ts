import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Note from './Note.svelte';

export const examples: Example<ComponentProps<typeof Note>>[] = [
  {
    title: { en: 'Who can see it', es: 'Quién lo puede ver' },
    props: {
      icon: 'lock',
      text: {
        en: 'No one can see your vote. You may change it until Thursday at 8:00 p.m.',
        es: 'Nadie puede ver tu voto. Puedes cambiarlo hasta el jueves a las 8:00 p. m.'
      }
    }
  }
];
