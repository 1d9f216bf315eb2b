import { localized, revise, type Localized } from '../../../platform/localized/index.ts';
import type { Clause } from './agreement.ts';

type Texts = Record<string, string>;

/** A clause as a form sends it. `was` is the number it had, empty for a new one. */
export type TypedClause = { was: string; number: string; title: Texts; text: Texts };

/**
 * The clauses after somebody wrote on them: what changed in its original makes the other language old, a
 * clause without a word is dropped, and a new one is written first in the writer's language.
 */
export function revisedClauses(clauses: Clause[], typed: TypedClause[], locale: string): Clause[] {
  return typed.filter(hasWords).map(({ was, number, title, text }) => {
    const before = clauses.find((one) => one.number === was);
    return {
      number: number.trim(),
      title: before ? reworded(before.title, title) : written(title, locale),
      text: before ? reworded(before.text, text) : written(text, locale),
      parameters: before?.parameters ?? []
    };
  });
}

/** Numbers that two clauses would have. */
export function repeatedNumbers(typed: TypedClause[]): string[] {
  const numbers = typed.filter(hasWords).map(({ number }) => number.trim());
  return [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))];
}

/** The clauses with a parameter said in another of them, or in none. */
export const movedParameter = (clauses: Clause[], path: string, number: string | null): Clause[] =>
  clauses.map((clause) => {
    const others = clause.parameters.filter((name) => name !== path);
    return { ...clause, parameters: clause.number === number ? [...others, path] : others };
  });

const hasWords = ({ title, text }: TypedClause): boolean =>
  [...Object.values(title), ...Object.values(text)].some((one) => one.trim());

/** A text in one language only is in that language, whoever wrote it. An emptied original passes to the other. */
export function written(texts: Texts, locale: string): Localized {
  const said = Object.keys(texts).filter((language) => texts[language]?.trim());
  return localized(said.includes(locale) ? locale : (said[0] ?? locale), texts);
}

export const reworded = (before: Localized, texts: Texts): Localized => {
  const emptied = Object.keys(texts).some((language) => !texts[language]?.trim() && before.texts[language]);
  return emptied ? written(texts, before.from) : revise(before, texts);
};
