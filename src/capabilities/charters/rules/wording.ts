import { localized, type Localized } from '../../../platform/localized/index.ts';

/** What somebody typed, language by language. */
export type Texts = Record<string, string | undefined>;

/** A first text, written in the writer's language where it is among those typed. Nothing typed is null. */
export function worded(texts: Texts, locale: string): Localized | null {
  const given = Object.keys(texts).filter((language) => texts[language]?.trim());
  if (!given.length) return null;
  return localized(given.includes(locale) ? locale : given[0]!, texts);
}

/**
 * The next text after an edit. A language that alone was changed leads from now on and the others are old,
 * unless its writer says that only the translation got better. Languages changed together are both new.
 */
export function reworded(value: Localized, typed: Texts, onlyTranslated: boolean): Localized {
  const changed = changedIn(value, typed);
  if (!changed.length) return value;
  if (onlyTranslated && !changed.includes(value.from)) return renewed(value, typed);
  const from = changed.includes(value.from) ? value.from : changed[0]!;
  const revision = value.revision + 1;
  const texts = { ...value.texts };
  for (const language of changed) texts[language] = { text: typed[language]!.trim(), of: revision };
  return { from, revision, texts };
}

/** A translation that keeps up with its original, also where its words could stay as they were. */
export function renewed(value: Localized, typed: Texts): Localized {
  const texts = { ...value.texts };
  for (const [language, text] of Object.entries(typed))
    if (text?.trim() && language !== value.from) texts[language] = { text: text.trim(), of: value.revision };
  return { ...value, texts };
}

/** Other words in one language: it leads from now on, and the others are old until somebody renews them. */
export function amended(value: Localized, language: string, text: string): Localized {
  const revision = value.revision + 1;
  return {
    from: language,
    revision,
    texts: { ...value.texts, [language]: { text: text.trim(), of: revision } }
  };
}

export const changedIn = (value: Localized, typed: Texts): string[] =>
  Object.keys(typed).filter((language) => {
    const text = typed[language]?.trim();
    return Boolean(text) && text !== value.texts[language]?.text;
  });

/** The plain text in each language, without revisions. */
export const plainTexts = (value: Localized): Record<string, string> =>
  Object.fromEntries(Object.entries(value.texts).map(([language, { text }]) => [language, text]));

/** `es` → "español", in the reader's language. */
export const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
