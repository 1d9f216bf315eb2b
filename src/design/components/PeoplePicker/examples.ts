import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type PeoplePicker from './PeoplePicker.svelte';

export const examples: Example<ComponentProps<typeof PeoplePicker>>[] = [
  {
    title: { en: 'Two people found', es: 'Dos personas encontradas' },
    props: {
      name: 'person',
      queryName: 'person_q',
      label: { en: 'Who arrived?', es: '¿Quién llegó?' },
      query: 'Rosa',
      search: { en: 'Search', es: 'Buscar' },
      found: { en: '2 people', es: '2 personas' },
      value: 'rosa-m',
      people: [
        { value: 'rosa-m', label: 'Rosa Medina', hint: 'Palmdale' },
        { value: 'rosa-t', label: 'Rosa Tinoco', hint: 'Sun Village' }
      ]
    }
  },
  {
    title: { en: 'No one found', es: 'Nadie encontrado' },
    props: {
      name: 'nobody',
      queryName: 'nobody_q',
      label: { en: 'Who calls?', es: '¿Quién llama?' },
      query: 'Rsoa',
      search: { en: 'Search', es: 'Buscar' },
      people: [],
      nobody: {
        en: 'We know no one by that name. Try only the first letters.',
        es: 'No conocemos a nadie con ese nombre. Prueba solo con las primeras letras.'
      }
    }
  }
];
