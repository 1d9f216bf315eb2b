import { codeOf, nameOf, type Change } from '#capabilities/surveys';
import { changeSaid } from '#capabilities/surveys/server';
import { diffWords } from '#kernels/diff';
import type { Locale } from '#platform/localized';

/** A difference in a sentence, and word by word where words changed. */
export const saidOf = (change: Change, locale: Locale) => ({
  text: changeSaid(change, locale),
  words: (change.words ?? []).map(({ language, before, after }) => ({
    language: nameOf(language),
    code: codeOf(language),
    parts: diffWords(before, after)
  }))
});
export type SaidChange = ReturnType<typeof saidOf>;
