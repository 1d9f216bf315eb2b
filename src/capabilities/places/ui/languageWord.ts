import { m } from '#platform/words';

/** American Sign Language, which browsers have no Spanish word for. */
const ASL = 'ase';

/** A language in the words of another, as the first word of a line: `es` in English is "Spanish". */
export function languageWord(language: string, locale: string): string {
  if (language === ASL) return m.places_sign_language();
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** As people who speak it call it: `es` is "español". */
export const ownName = (language: string): string =>
  language === ASL ? 'ASL' : (new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language);
