import {
  DEFAULT,
  languagesOf,
  type Definition,
  type Item,
  type Said
} from '../../../../kernels/forms/index.ts';
import { spotsIn } from './tree.ts';

/** One text of an instrument: whose it is, which of its texts, and what it says. */
export type Text = { at: string; field: Field; said: Said };
export const fields = [
  'label',
  'hint',
  'guidance',
  'constraint_message',
  'required_message',
  'choice'
] as const;
export type Field = (typeof fields)[number];

/** A choice stands at "list:name". */
export const choiceAt = (list: string, name: string): string => `${list}:${name}`;

export const textsOf = (definition: Definition): Text[] => [
  ...[...spotsIn(definition.items)].flatMap(({ item, path }) => textsOfItem(item, path)),
  ...definition.lists.flatMap(({ name: list, choices }) =>
    choices.flatMap(({ name, label }): Text[] =>
      label === undefined ? [] : [{ at: choiceAt(list, name), field: 'choice', said: label }]
    )
  )
];

function textsOfItem({ label, hint, guidance, bind }: Item, at: string): Text[] {
  const own: [Field, Said | undefined][] = [
    ['label', label],
    ['hint', hint],
    ['guidance', guidance],
    ['constraint_message', bind['jr:constraintMsg']],
    ['required_message', bind['jr:requiredMsg']]
  ];
  return own.flatMap(([field, said]): Text[] => (said === undefined ? [] : [{ at, field, said }]));
}

/** The languages it speaks, the one it begins with first. Words in no language are the first one's. */
export function languagesIn(definition: Definition): string[] {
  const first = definition.settings.default_language;
  const found = new Set([...(first ? [first] : []), ...wantedIn(definition)]);
  for (const { said } of textsOf(definition))
    for (const language of typeof said === 'string' ? [first ?? DEFAULT] : languagesOf(said))
      found.add(language);
  return found.size ? [...found] : [DEFAULT];
}

const DIVIDER = ' | ';

/** Languages that are wanted, though no word may be in them yet: a column of ours in the settings. */
export const wantedIn = ({ settings }: Definition): string[] =>
  settings.languages
    ?.split(DIVIDER.trim())
    .map((one) => one.trim())
    .filter(Boolean) ?? [];

export const wanted = (languages: string[]): string => languages.join(DIVIDER);

export const saidIn = (said: Said | undefined, language: string, first: string): string =>
  said === undefined
    ? ''
    : typeof said === 'string'
      ? language === first
        ? said
        : ''
      : (said[language] ?? '');

/** What to show in a list: the language asked for, or the first that has words. */
export function shown(said: Said | undefined, language: string): string {
  if (said === undefined || typeof said === 'string') return said ?? '';
  return said[language] ?? Object.values(said)[0] ?? '';
}

export type Gap = { at: string; field: Field; language: string };

/** Every text that a language lacks. */
export function gapsIn(definition: Definition): Gap[] {
  const languages = languagesIn(definition);
  const first = languages[0]!;
  return textsOf(definition).flatMap(({ at, field, said }) =>
    languages
      .filter((language) => !saidIn(said, language, first).trim())
      .map((language) => ({ at, field, language }))
  );
}

/** "es" of "Español (es)"; null where the name says none. */
export const codeOf = (language: string): string | null =>
  /\(([a-z]{2,3}(-[\w-]+)?)\)\s*$/i.exec(language)?.[1] ?? null;

/** "Español" of "Español (es)". */
export const nameOf = (language: string): string => language.replace(/\s*\([^()]*\)\s*$/, '');

/** The instrument's language that a reader reads. */
export const languageFor = (languages: string[], locale: string): string =>
  languages.find((one) => codeOf(one)?.split('-')[0] === locale) ?? languages[0] ?? DEFAULT;
