import type { Definition } from '../../../../kernels/forms/index.ts';
import { languagesIn, saidIn, textsOf, type Field } from './languages.ts';

/** Translations older than what they translate: for each text, the languages that did not follow. */
export type Stale = Record<string, string[]>;

export const staleKey = (at: string, field: Field): string => `${at}#${field}`;

/**
 * Where some languages of a text changed and others did not, the others are old; a language that changes is not.
 * Computed from what was and what is, so that nobody has to tick a box.
 */
export function staleAfter(before: Definition, after: Definition, was: Stale): Stale {
  const languages = languagesIn(after);
  const [first, firstBefore] = [languages[0]!, languagesIn(before)[0]!];
  const known = new Map(textsOf(before).map((text) => [staleKey(text.at, text.field), text.said]));
  const stale: Stale = {};
  for (const { at, field, said } of textsOf(after)) {
    const key = staleKey(at, field);
    const old = known.get(key);
    const words = (language: string) => saidIn(said, language, first);
    const changed = languages.filter(
      (one) => old === undefined || words(one) !== saidIn(old, one, firstBefore)
    );
    // A language that got its missing words, or followed at last, makes none of the others old.
    const moved = changed.some((one) => saidIn(old, one, firstBefore) && !was[key]?.includes(one));
    const left = languages.filter(
      (one) => words(one) && !changed.includes(one) && (moved || was[key]?.includes(one))
    );
    if (left.length) stale[key] = left;
  }
  return stale;
}

/** Somebody looked and says that the old words still fit. */
export function stillFits(stale: Stale, at: string, field: Field, languages: string[]): Stale {
  const key = staleKey(at, field);
  const left = (stale[key] ?? []).filter((one) => !languages.includes(one));
  const { [key]: _, ...rest } = stale;
  return left.length ? { ...rest, [key]: left } : rest;
}
