import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type FileField from './FileField.svelte';

export const examples: Example<ComponentProps<typeof FileField>>[] = [
  {
    title: { en: 'A picture from the camera', es: 'Una foto con la cámara' },
    props: {
      name: 'receipt',
      accept: 'image/*',
      capture: 'environment',
      label: { en: 'A picture of the receipt', es: 'Una foto del recibo' },
      hint: { en: 'All four corners in the picture.', es: 'Que se vean las cuatro esquinas.' }
    }
  },
  {
    title: { en: 'Any file', es: 'Cualquier archivo' },
    props: {
      name: 'minutes',
      label: { en: 'The signed minutes', es: 'El acta firmada' },
      optional: { en: 'optional', es: 'opcional' }
    }
  }
];
