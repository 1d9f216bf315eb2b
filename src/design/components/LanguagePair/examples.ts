import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type LanguagePair from './LanguagePair.svelte';

export const examples: Example<ComponentProps<typeof LanguagePair>>[] = [
  {
    title: {
      en: 'Written in Spanish; the English is older',
      es: 'Escrito en español; el inglés es más viejo'
    },
    props: {
      name: 'pair_title',
      label: { en: 'Title', es: 'Título' },
      versions: [
        { code: 'es', label: 'Español', value: 'Feria de salud en el parque' },
        {
          code: 'en',
          label: 'English',
          value: 'Health fair',
          stale: { en: 'Older than the Spanish', es: 'Más viejo que el español' }
        }
      ]
    }
  },
  {
    title: { en: 'Long texts', es: 'Textos largos' },
    props: {
      name: 'pair_text',
      rows: 3,
      label: { en: 'What it is about', es: 'De qué se trata' },
      hint: {
        en: 'Write one; a neighbor can write the other.',
        es: 'Escribe uno; el otro lo puede escribir un vecino.'
      },
      versions: [
        { code: 'en', label: 'English', value: 'Free check-ups for children.' },
        { code: 'es', label: 'Español', value: '' }
      ]
    }
  }
];
