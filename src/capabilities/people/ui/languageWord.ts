import type { Locale } from '#platform/localized';

/** What a language is called in the reader's language: `es` is "Spanish" and "español". */
export function languageWord(code: string, locale: Locale): string {
  const name =
    new Intl.DisplayNames([locale === 'es' ? 'es-MX' : 'en-US'], { type: 'language', fallback: 'code' }).of(
      code
    ) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
