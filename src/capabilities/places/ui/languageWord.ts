import { m } from '#platform/words';

/** American Sign Language, which browsers have no Spanish word for. */
const ASL = 'ase';

const made = new Map<string, Intl.DisplayNames>();

/** Made once each: making these takes longer than everything they are asked. */
function namesIn(locale: string): Intl.DisplayNames {
  const known = made.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  made.set(locale, known);
  return known;
}

/** A language in the words of another, as the first word of a line: `es` in English is "Spanish". */
export function languageWord(language: string, locale: string): string {
  if (language === ASL) return m.places_sign_language();
  const name = namesIn(locale).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** As people who speak it call it: `es` is "español". */
export const ownName = (language: string): string =>
  language === ASL ? 'ASL' : (namesIn(language).of(language) ?? language);
