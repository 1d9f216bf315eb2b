import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Confirm from './Confirm.svelte';

export const examples: Example<ComponentProps<typeof Confirm>>[] = [
  {
    title: { en: 'Cannot be undone', es: 'No se puede deshacer' },
    props: {
      title: { en: 'Cancel the December meeting?', es: '¿Cancelar la reunión de diciembre?' },
      consequence: {
        en: '64 people will get a message now. The meeting stays in our record as cancelled.',
        es: '64 personas recibirán un mensaje ahora. La reunión queda en nuestro registro como cancelada.'
      },
      label: { en: 'Cancel the meeting', es: 'Cancelar la reunión' },
      back: { href: '#meeting', label: { en: 'Keep it', es: 'Dejarla' } }
    }
  }
];
