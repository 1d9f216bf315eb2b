import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Callout from './Callout.svelte';

export const examples: Example<ComponentProps<typeof Callout>>[] = [
  {
    title: { en: 'To know', es: 'Para saber' },
    props: {
      title: { en: 'The meeting moved to the library', es: 'La reunión se cambió a la biblioteca' },
      text: { en: 'Same day, same time.', es: 'El mismo día, a la misma hora.' }
    }
  },
  {
    title: { en: 'Done', es: 'Hecho' },
    props: { tone: 'met', announced: true, title: { en: 'Your vote is in', es: 'Tu voto quedó registrado' } }
  },
  {
    title: { en: 'Not met', es: 'No se cumple' },
    props: {
      tone: 'unmet',
      title: { en: 'We cannot vote yet', es: 'Todavía no podemos votar' },
      text: { en: '47 people are here. We need 51.', es: 'Hay 47 personas. Necesitamos 51.' }
    }
  },
  {
    title: { en: 'Undecided', es: 'Sin decidir' },
    props: {
      tone: 'unknown',
      title: { en: 'Two numbers differ', es: 'Dos números no coinciden' },
      text: { en: 'Count again, or ask for help.', es: 'Cuenta otra vez o pide ayuda.' }
    }
  }
];
