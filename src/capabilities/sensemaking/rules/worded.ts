import { localized, revise, type Localized } from '../../../platform/localized/index.ts';

/** What somebody typed, language by language. */
export type Texts = Record<string, string | undefined>;

/** A first version in the writer's language, or the next one of a text that is there. Nothing typed is null. */
export function worded(before: Localized | null, texts: Texts, locale: string): Localized | null {
  const given = Object.keys(texts).filter((language) => texts[language]?.trim());
  if (!given.length) return null;
  if (before) return revise(before, texts);
  return localized(given.includes(locale) ? locale : given[0]!, texts);
}

/** Only the languages that are missing or old; the original stays as it was written. */
export function translated(value: Localized, texts: Texts): Localized {
  const kept = { ...value.texts };
  for (const [language, text] of Object.entries(texts))
    if (language !== value.from && text?.trim()) kept[language] = { text: text.trim(), of: value.revision };
  return { ...value, texts: kept };
}
