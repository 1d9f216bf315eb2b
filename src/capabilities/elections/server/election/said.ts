import { locales, localized, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { sentenceFor } from '../../../../platform/words/server/index.ts';

/** One of our sentences in every language at once, for what is kept: titles, entries of the book. */
export function inEveryLanguage(
  name: string,
  inputs: (locale: Locale) => Record<string, string | number>
): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => [locale, sentenceFor(name, inputs(locale), locale) ?? name])
  );
}

export const sentence = (
  name: string,
  inputs: (locale: Locale) => Record<string, string | number> = () => ({})
): Localized => localized('es', inEveryLanguage(name, inputs));
