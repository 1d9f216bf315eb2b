import { toNumber, toText, type Here, type Value } from './world.ts';
import { valueOf } from './world.ts';

type Work = (values: Value[], here: Here) => Value;
const text = (value: Value | undefined): string => toText(value ?? '');

/** Node sets count with each of their values, anything else with one. */
export const each = (values: Value[]): string[] =>
  values.flatMap((value) => (typeof value === 'object' ? value.map(valueOf) : [toText(value)]));

export const TEXTS: Record<string, Work> = {
  string: ([value], here) => (value === undefined ? valueOf(here.node) : toText(value)),
  concat: (values) => each(values).join(''),
  join: ([by, ...values]) => each(values).join(text(by)),
  'string-length': ([value], here) => [...(value === undefined ? valueOf(here.node) : toText(value))].length,
  substr: ([value, start, end]) =>
    slice(text(value), toNumber(start ?? 0), end === undefined ? Infinity : toNumber(end)),
  substring: ([value, start, length]) => {
    const from = Math.round(toNumber(start ?? 1)) - 1;
    const to = length === undefined ? Infinity : from + Math.round(toNumber(length));
    return slice(text(value), Math.max(from, 0), Math.max(to, 0));
  },
  'substring-before': ([value, by]) => text(value).slice(0, Math.max(text(value).indexOf(text(by)), 0)),
  'substring-after': ([value, by]) => {
    const at = text(value).indexOf(text(by));
    return at < 0 ? '' : text(value).slice(at + text(by).length);
  },
  contains: ([value, part]) => text(value).includes(text(part)),
  'starts-with': ([value, part]) => text(value).startsWith(text(part)),
  'ends-with': ([value, part]) => text(value).endsWith(text(part)),
  'normalize-space': ([value], here) =>
    (value === undefined ? valueOf(here.node) : toText(value)).trim().replace(/\s+/g, ' '),
  translate: ([value, from, to]) => {
    const [signs, others] = [[...text(from)], [...text(to)]];
    return [...text(value)]
      .map((sign) => (signs.includes(sign) ? (others[signs.indexOf(sign)] ?? '') : sign))
      .join('');
  },
  regex: ([value, pattern]) => matches(text(value), text(pattern)),
  uuid: ([length], { world }) =>
    length === undefined ? uuid(world.random) : letters(world.random, toNumber(length))
};

/** Negative ends count from the end, as in ODK. */
function slice(value: string, start: number, end: number): string {
  const signs = [...value];
  return signs
    .slice(Number.isNaN(start) ? 0 : start, Number.isNaN(end) ? undefined : Math.min(end, signs.length))
    .join('');
}

const LONGEST = 1_000;

/** The whole text must match. A pattern that is none matches nothing; long texts are not tried at all. */
function matches(value: string, pattern: string): boolean {
  if (value.length > LONGEST) return false;
  try {
    return new RegExp(`^(?:${pattern})$`, 'su').test(value);
  } catch {
    return looser(value, pattern);
  }
}

/** Patterns written for Java escape signs that the strict reading refuses. */
function looser(value: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(value);
  } catch {
    return false;
  }
}

const uuid = (random: () => number): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (sign) => {
    const digit = Math.floor(random() * 16);
    return (sign === 'x' ? digit : (digit & 3) | 8).toString(16);
  });

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const letters = (random: () => number, length: number): string =>
  Array.from(
    { length: Math.min(Math.max(Math.trunc(length) || 0, 0), LONGEST) },
    () => ALPHABET[Math.floor(random() * ALPHABET.length)]
  ).join('');
