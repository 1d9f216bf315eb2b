import type { Locale } from '#platform/localized';
import { m } from '#platform/words';

/** The ones that browsers do not know by name. */
const ours: Record<string, () => string> = { mix: m.people_language_mix, ase: m.people_language_ase };

/** What a language is called in the reader's language: `es` is "Spanish" and "Español". */
export function languageWord(code: string, locale: Locale): string {
  if (ours[code]) return ours[code]();
  const names = new Intl.DisplayNames([locale === 'es' ? 'es-MX' : 'en-US'], {
    type: 'language',
    fallback: 'code'
  });
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
