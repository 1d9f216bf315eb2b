import type { Item } from './definition.ts';

const HYPHENATED = new Set(['date', 'dateTime', 'geopoint', 'geotrace', 'geoshape']);
const NAME = '[\\p{L}_][\\p{L}\\p{N}_.\\-]*';
const TOKEN = new RegExp(
  `("[^"]*"|'[^']*')|(\\d{4}-\\d{2}-\\d{2}(?:T\\S*)?|\\d{2}:\\d{2}\\S*)|(\\$\\{[^}]*\\})|(${NAME}(?::${NAME})?\\s*\\()|(\\s(?:mod|div)\\s)|(${NAME}(?::${NAME})?)|(-?\\d+(?:\\.\\d+)?)|([[\\]()|])|([-+*])|(.)`,
  'gsu'
);

/** Whether a default is to be worked out, or is simply the first answer. */
export function isDynamic({ default: value, type }: Pick<Item, 'default' | 'type'>): boolean {
  if (!value) return false;
  for (const [, , , reference, call, word, , , sign, minus] of value.matchAll(TOKEN)) {
    if (minus === '-' && HYPHENATED.has(type)) return false;
    if (reference || call || word || sign === '|' || sign === '[' || minus) return true;
  }
  return false;
}
