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
  },
  {
    title: { en: 'Filters that fold on a phone', es: 'Filtros que se doblan en el teléfono' },
    props: {
      fold: { en: 'Filter', es: 'Filtrar' },
      filters: [
        {
          name: 'folded_place',
          label: { en: 'Place', es: 'Lugar' },
          empty: { en: 'All places', es: 'Todos' },
          options: [{ value: 'palmdale', label: 'Palmdale' }]
        },
        {
          name: 'folded_year',
          label: { en: 'Year', es: 'Año' },
          empty: { en: 'All years', es: 'Todos' },
          options: [{ value: '2026', label: '2026' }]
        }
      ],
      submit: { en: 'Show', es: 'Mostrar' }
    }
  }
];
