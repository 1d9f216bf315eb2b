import { codeOf, nameOf, saidIn, staleKey, type Field } from '#capabilities/surveys';
import type { Stale } from './types.ts';
import { m } from '#platform/words';
import { z } from 'zod';

/** What was typed in each language, by the place of the language: `label.0`, `label.1`. */
export const ByPlace = z.record(z.string(), z.string().max(20_000, 'surveys_form_too_long')).default({});

export const byLanguage = (typed: Record<string, string>, languages: string[]): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language, at) => (typed[at] === undefined ? [] : [[language, typed[at]]]))
  );

type Said = Parameters<typeof saidIn>[0];

/** A text as the fields of each language: what it says, and whether it is older than the others. */
export const versionsOf = (
  said: Said,
  languages: string[],
  stale: Stale = {},
  at = '',
  field: Field = 'label'
) =>
  languages.map((language) => ({
    language,
    name: language === 'default' ? m.surveys_language_plain() : nameOf(language),
    code: codeOf(language),
    text: saidIn(said, language, languages[0]!),
    stale: stale[staleKey(at, field)]?.includes(language) ?? false
  }));
