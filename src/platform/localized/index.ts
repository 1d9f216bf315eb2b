/** The product's languages. Content may be in others too; screens are in these. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/**
 * One text in several languages, as one JSON value. `from` is the language it was written in;
 * `revision` counts changes of the original, and each translation says which revision it translates,
 * so that "stale" is computed and never guessed.
 */
export type Localized = {
  from: string;
  revision: number;
  texts: Record<string, { text: string; of: number }>;
};

/** A first version, written in one language with the translations at hand: `localized('es', { es: '…', en: '…' })`. */
export function localized(from: string, texts: Record<string, string | undefined>): Localized {
  const kept = Object.entries(texts).filter(([, text]) => text?.trim());
  return {
    from,
    revision: 1,
    texts: Object.fromEntries(kept.map(([language, text]) => [language, { text: text!.trim(), of: 1 }]))
  };
}

/** A changed original makes the other languages stale, unless they are given anew in the same breath. */
export function revise(value: Localized, changes: Record<string, string | undefined>): Localized {
  const original = changes[value.from]?.trim();
  const changed = original !== undefined && original !== value.texts[value.from]?.text;
  const revision = changed ? value.revision + 1 : value.revision;
  const texts = { ...value.texts };
  for (const [language, text] of Object.entries(changes)) {
    if (!text?.trim()) continue;
    const same = texts[language]?.text === text.trim();
    if (!same || language === value.from) texts[language] = { text: text.trim(), of: revision };
  }
  return { from: value.from, revision, texts };
}

/** What to show: the text asked for, or the original and its language, never silently English. */
export function reading(
  value: Localized,
  locale: string
): { text: string; language: string; stale: boolean } {
  const wanted = value.texts[locale];
  if (wanted) return { text: wanted.text, language: locale, stale: wanted.of < value.revision };
  return { text: value.texts[value.from]?.text ?? '', language: value.from, stale: false };
}

export const inLanguage = (value: Localized, locale: string): string => reading(value, locale).text;

/** The languages that have no text, or an old one. */
export function missing(value: Localized, languages: readonly string[]): string[] {
  return languages.filter((language) => (value.texts[language]?.of ?? 0) < value.revision);
}
