import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import { concern, five, help } from '../../parts/shellExample.ts';
import type Shell from './Shell.svelte';

export const examples: Example<ComponentProps<typeof Shell>>[] = [
  {
    title: { en: 'A whole page', es: 'Una página entera' },
    props: {
      skip: { en: 'Skip to the content', es: 'Ir al contenido' },
      top: {
        home: { href: '#palmdale', label: 'Palmdale' },
        itemsLabel: { en: 'Places', es: 'Lugares' },
        items: [...five],
        account: { href: '#rosa', label: 'Rosa' }
      },
      footer: { help, concern }
    },
    slots: { children: { en: 'The page.', es: 'La página.' } }
  }
];
