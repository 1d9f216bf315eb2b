import { DEFAULT, type Said } from '../../../../../kernels/forms/index.ts';

/** What somebody typed, by language. */
export type Words = Record<string, string>;

/** Words as an instrument holds them; nothing where nothing was typed. Languages that were not asked stay. */
export function saidOf(before: Said | undefined, words: Words, first: string): Said | undefined {
  const was = before === undefined ? {} : typeof before === 'string' ? { [first]: before } : before;
  const all = Object.entries({ ...was, ...words })
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text);
  if (!all.length) return undefined;
  return all.length === 1 && all[0]![0] === DEFAULT ? all[0]![1] : Object.fromEntries(all);
}

/** A short name from a sentence: small letters, digits and lines, begun by a letter, and not one that is taken. */
export function nameFrom(sentence: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = sentence
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word.length > 2)
    .slice(0, 4)
    .join('_')
    .slice(0, 32);
  const name = /^[a-z]/.test(plain) ? plain : otherwise;
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name}_${number}`;
    if (!taken.has(one)) return one;
  }
}
