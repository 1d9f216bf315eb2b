import { revise, type Localized } from '../../../../platform/localized/index.ts';
import { planProblems } from './problems.ts';

/** What somebody typed, language by language. */
export type Texts = Record<string, string | undefined>;

/** A text as somebody said it: the language it was said in, and the others as they come. */
export type Said = { language: string; texts: Texts };

/** The language a text was first written in: the writer's own, if they wrote in it. */
export function saidIn(texts: Texts, locale: string): Said {
  const given = Object.keys(texts).filter((language) => texts[language]?.trim());
  return { language: given.includes(locale) ? locale : (given[0] ?? locale), texts };
}

/** A first version, or the next one of a text that is there. Texts left empty stay as they were. */
export function written(before: Localized | null, texts: Texts, locale: string): Localized {
  const { language } = saidIn(texts, locale);
  if (!texts[language]?.trim()) throw planProblems.text_missing();
  return revise(before ?? { from: language, revision: 0, texts: {} }, texts);
}
