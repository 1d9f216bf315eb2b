import type { Locale } from '#platform/localized';
import { m } from '#platform/words';

/** The ones that browsers do not know by name. */
const ours: Record<string, () => string> = { mix: m.people_language_mix, ase: m.people_language_ase };

const namesIn = (tag: string) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' });
/** Made once: a page of fifty people names fifty languages, and making these takes longer than the rest of it. */
const names: Record<Locale, Intl.DisplayNames> = { es: namesIn('es-MX'), en: namesIn('en-US') };

/** What a language is called in the reader's language: `es` is "Spanish" and "Español". */
export function languageWord(code: string, locale: Locale): string {
  if (ours[code]) return ours[code]();
  const key = `${locale} ${code}`;
  const word = known.get(key) ?? named(code, locale);
  known.set(key, word);
  return word;
}

/** Looked up once each: there are a few dozen, and a page of members asks for eighty. */
const known = new Map<string, string>();

function named(code: string, locale: Locale): string {
  const name = names[locale].of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
