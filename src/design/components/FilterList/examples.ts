import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type FilterList from './FilterList.svelte';

export const examples: Example<ComponentProps<typeof FilterList>>[] = [
  {
    title: { en: 'Search and one filter', es: 'Búsqueda y un filtro' },
    props: {
      query: { label: { en: 'Name', es: 'Nombre' }, name: 'filter_q', value: 'Me' },
      filters: [
        {
          name: 'filter_place',
          label: { en: 'Place', es: 'Lugar' },
          empty: { en: 'All places', es: 'Todos' },
          value: 'palmdale',
          options: [
            { value: 'palmdale', label: 'Palmdale' },
            { value: 'littlerock', label: 'Littlerock' }
          ]
        }
      ],
      submit: { en: 'Show', es: 'Mostrar' },
      count: { en: '12 members', es: '12 miembros' },
      clear: { href: '#all', label: { en: 'Show all', es: 'Mostrar todos' } }
    }
  }
];
