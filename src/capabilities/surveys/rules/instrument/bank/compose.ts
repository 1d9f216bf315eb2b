import { readXlsForm, type Definition, type Sheet } from '../../../../../kernels/forms/index.ts';
import type { Answer, Asked, Module, Two } from './module.ts';

/** The bank's languages, as an XLSForm names them. */
export const LANGUAGES = { en: 'English (en)', es: 'Español (es)' } as const;

export type Composing = {
  title: string;
  /** The language a phone begins with. */
  from?: 'en' | 'es';
  /** Lists that the survey brings itself, as its communities. */
  lists?: Record<string, Answer[]>;
  /** The time the survey looks back to, as "a year ago". */
  before?: Two;
  /** The time since then, as "in the past 12 months". */
  since?: Two;
};

const BEFORE: Two = { en: 'a year ago', es: 'hace un año' };
const SINCE: Two = { en: 'in the past 12 months', es: 'en los últimos 12 meses' };

const COLUMNS = [
  'type',
  'name',
  `label::${LANGUAGES.es}`,
  `label::${LANGUAGES.en}`,
  `hint::${LANGUAGES.es}`,
  `hint::${LANGUAGES.en}`,
  'required',
  'relevant',
  'constraint',
  `constraint_message::${LANGUAGES.es}`,
  `constraint_message::${LANGUAGES.en}`,
  'calculation',
  'parameters'
];

/** Modules of the bank as one instrument: a group for each, in the order given. */
export function definitionFrom(modules: Module[], how: Composing): Definition {
  const { definition, errors } = readXlsForm(sheetsOf(modules, how));
  if (!definition) throw new Error(`The bank does not make a form: ${JSON.stringify(errors)}`);
  return definition;
}

function sheetsOf(modules: Module[], how: Composing): Sheet[] {
  const lists = Object.entries({
    ...Object.assign({}, ...modules.map((module) => module.lists)),
    ...how.lists
  }) as [string, Answer[]][];
  const settings = [how.title, LANGUAGES[how.from ?? 'es']];
  return [
    { name: 'survey', rows: [COLUMNS, ...modules.flatMap((module) => rowsOf(module, how))] },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', `label::${LANGUAGES.es}`, `label::${LANGUAGES.en}`],
        ...lists.flatMap(([list, answers]) => answers.map(([name, en, es]) => [list, name, es, en]))
      ]
    },
    { name: 'settings', rows: [['form_title', 'default_language'], settings] }
  ];
}

const rowsOf = ({ key, title, asks }: Module, how: Composing): string[][] => [
  ['begin_group', key, title.es, title.en],
  ...asks.map((asked) => rowOf(asked, how)),
  ['end_group']
];

function rowOf(asked: Asked, how: Composing): string[] {
  const said = (two: Two | undefined) => (two ? [told(two, 'es', how), told(two, 'en', how)] : ['', '']);
  return [
    asked.type,
    asked.name,
    ...said(asked.ask),
    ...said(asked.hint),
    asked.required ? 'yes' : '',
    asked.relevant ?? '',
    asked.constraint ?? '',
    ...said(asked.message),
    asked.calculation ?? '',
    asked.parameters ?? ''
  ];
}

const told = (two: Two, language: 'en' | 'es', { before = BEFORE, since = SINCE }: Composing): string =>
  two[language].replaceAll('{before}', before[language]).replaceAll('{since}', since[language]);
