import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import { five } from '../../parts/shellExample.ts';
import type TopBar from './TopBar.svelte';

export const examples: Example<ComponentProps<typeof TopBar>>[] = [
  {
    title: { en: 'Signed in', es: 'Con sesión' },
    props: {
      home: { href: '#palmdale', label: 'Palmdale' },
      itemsLabel: { en: 'The five places', es: 'Los cinco lugares' },
      items: [...five],
      account: { href: '#rosa', icon: 'user', label: 'Rosa' }
    }
  },
  {
    title: { en: 'A visitor', es: 'Una visita' },
    props: {
      home: { href: '#region', label: 'Lake Los Angeles' },
      account: { href: '#sign-in', label: { en: 'Sign in', es: 'Entrar' } }
    }
  }
];
