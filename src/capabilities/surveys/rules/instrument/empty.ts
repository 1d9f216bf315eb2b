import type { Definition } from '../../../../kernels/forms/index.ts';
import { LANGUAGES } from './bank/compose.ts';
import { wanted } from './languages.ts';

/** An instrument without questions yet, that speaks both languages of our screens. */
export const emptyInstrument = (name: string, title: string, from: string): Definition => ({
  root: 'data',
  settings: {
    title,
    id_string: name,
    default_language: from === 'en' ? LANGUAGES.en : LANGUAGES.es,
    languages: wanted([LANGUAGES.es, LANGUAGES.en])
  },
  attributes: {},
  items: [],
  lists: [],
  externalLists: []
});
