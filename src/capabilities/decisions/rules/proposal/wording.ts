import { localized, revise, type Localized } from '../../../../platform/localized/index.ts';

/** What somebody typed, language by language. */
export type Texts = Record<string, string | undefined>;

/** A first version in the writer's language, or the next one of a text that is there. Nothing typed is null. */
export function worded(before: Localized | null, texts: Texts, locale: string): Localized | null {
  const given = Object.keys(texts).filter((language) => texts[language]?.trim());
  if (!given.length) return null;
  if (before && given.includes(before.from)) return revise(before, texts);
  return localized(given.includes(locale) ? locale : given[0]!, texts);
}

/**
 * The text after an amendment in one language: the next revision, written in that language. The others stay
 * as they were, and are old until somebody renews them.
 */
export function amended(value: Localized, language: string, text: string): Localized {
  const revision = value.revision + 1;
  return {
    from: language,
    revision,
    texts: { ...value.texts, [language]: { text: text.trim(), of: revision } }
  };
}

/** Only the languages that are missing or old: the original changes by amendment. */
export function translated(value: Localized, texts: Texts): Localized {
  const { [value.from]: _, ...others } = texts;
  const kept = { ...value.texts };
  for (const [language, text] of Object.entries(others))
    if (text?.trim()) kept[language] = { text: text.trim(), of: value.revision };
  return { ...value, texts: kept };
}

const MOST_WORDS = 400;

/** The words of a text as they are looked up: small letters, no accents. */
export function keysOf(text: string): string[] {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, MOST_WORDS);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsOf = (...texts: (Localized | null)[]): string[] => [
  ...new Set(texts.flatMap((one) => Object.values(one?.texts ?? {}).flatMap(({ text }) => keysOf(text))))
];

/** `es` → "español", in the reader's language. */
export const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
