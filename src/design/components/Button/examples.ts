import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Button from './Button.svelte';

export const examples: Example<ComponentProps<typeof Button>>[] = [
  {
    title: { en: 'Main: one a screen', es: 'Principal: uno por pantalla' },
    props: { label: { en: 'Tell them I am coming', es: 'Avisar que voy' } }
  },
  {
    title: { en: 'Quiet', es: 'Discreto' },
    props: { kind: 'quiet', label: { en: 'Read and vote', es: 'Leer y votar' } }
  },
  {
    title: { en: 'Stop: cannot be undone', es: 'Alto: no se puede deshacer' },
    props: { kind: 'stop', icon: 'trash', label: { en: 'Delete the draft', es: 'Borrar el borrador' } }
  },
  {
    title: { en: 'A link, with an icon', es: 'Un enlace, con icono' },
    props: { href: '#arrival', icon: 'qr-code', label: { en: 'Sign someone in', es: 'Registrar llegada' } }
  },
  {
    title: { en: 'Not now', es: 'Ahora no' },
    props: { disabled: true, label: { en: 'Voting has closed', es: 'La votación cerró' } }
  }
];
