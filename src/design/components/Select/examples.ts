import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type Select from './Select.svelte';

export const examples: Example<ComponentProps<typeof Select>>[] = [
  {
    title: { en: 'Nothing chosen yet', es: 'Nada elegido todavía' },
    props: {
      name: 'select_place',
      label: { en: 'Where do you live?', es: '¿Dónde vives?' },
      empty: { en: 'Choose one', es: 'Elige uno' },
      options: [
        { value: 'palmdale', label: 'Palmdale' },
        { value: 'littlerock', label: 'Littlerock' },
        { value: 'sun-village', label: 'Sun Village' }
      ]
    }
  },
  {
    title: { en: 'With an error', es: 'Con un error' },
    props: {
      name: 'select_role',
      label: { en: 'Role', es: 'Cargo' },
      error: { en: 'This role is already taken.', es: 'Este cargo ya está ocupado.' },
      value: 'chair',
      options: [
        { value: 'chair', label: { en: 'Chair', es: 'Presidencia' } },
        { value: 'notes', label: { en: 'Secretary', es: 'Secretaría' } }
      ]
    }
  }
];
