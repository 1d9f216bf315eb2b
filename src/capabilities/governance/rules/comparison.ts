import { diffWords, type Part } from '../../../kernels/diff/index.ts';
import { locales, type Locale } from '../../../platform/localized/index.ts';
import type { Clause } from './agreement.ts';

/** One clause in two versions: in each language the title and the text with what changed in them. */
export type ComparedClause = {
  number: string;
  change: 'same' | 'changed' | 'added' | 'removed';
  languages: { language: Locale; title: Part[]; text: Part[] }[];
};

/** Clauses by their numbers: in the order of the new version, dropped ones where they stood. */
export function compareClauses(before: Clause[], after: Clause[]): ComparedClause[] {
  return numbersOf(before, after).map((number) => {
    const [old, now] = [
      before.find((one) => one.number === number),
      after.find((one) => one.number === number)
    ];
    const languages = locales
      .map((language) => compared(old, now, language))
      .filter(({ title, text }) => title.length || text.length);
    return { number, change: changeOf(old, now, languages), languages };
  });
}

function numbersOf(before: Clause[], after: Clause[]): string[] {
  const numbers = after.map(({ number }) => number);
  before.forEach(({ number }, index) => {
    if (numbers.includes(number)) return;
    const previous = index === 0 ? -1 : numbers.indexOf(before[index - 1]!.number);
    numbers.splice(previous + 1, 0, number);
  });
  return numbers;
}

function compared(old: Clause | undefined, now: Clause | undefined, language: Locale) {
  const textIn = (clause: Clause | undefined, key: 'title' | 'text') =>
    clause?.[key].texts[language]?.text ?? '';
  return {
    language,
    title: diffWords(textIn(old, 'title'), textIn(now, 'title')),
    text: diffWords(textIn(old, 'text'), textIn(now, 'text'))
  };
}

function changeOf(
  old: Clause | undefined,
  now: Clause | undefined,
  languages: ComparedClause['languages']
): ComparedClause['change'] {
  if (!old) return 'added';
  if (!now) return 'removed';
  const parts = languages.flatMap(({ title, text }) => [...title, ...text]);
  return parts.some(({ change }) => change) ? 'changed' : 'same';
}

/** What the program goes by, in sentences: those that went, and those that came. */
export function compareSentences(before: string[], after: string[]): { removed: string[]; added: string[] } {
  return {
    removed: before.filter((sentence) => !after.includes(sentence)),
    added: after.filter((sentence) => !before.includes(sentence))
  };
}
