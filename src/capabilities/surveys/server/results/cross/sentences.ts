import type { Locale } from '../../../../../platform/localized/index.ts';
import { m } from '../../../../../platform/words/index.ts';
import type { Column } from '../../../rules/results/columns.ts';
import type { CrossAsked } from '../../../rules/results/cross/asked.ts';
import { columnNamed } from '../../../rules/results/dataset.ts';
import type { ToldTable } from '../../../rules/results/told.ts';
import { inWords } from '../shown.ts';

/** "Did you miss a payment? by: Which community do you live in?" */
export function crossTitle({ by }: CrossAsked, { words, splits }: ToldTable, locale: Locale): string {
  const split = splits.find((one) => one.by === by);
  const said = { question: inWords(words, locale), by: split?.words ? inWords(split.words, locale) : by };
  return m.surveys_cross_of(said, { locale });
}

/** Whom a table is of, where it is not of everybody. */
export function withinSentence(
  { question, answer }: NonNullable<CrossAsked['within']>,
  columns: Column[],
  locale: Locale
): string {
  const column = columnNamed(columns, question);
  const option = column?.options.find(({ value }) => value === answer);
  return m.surveys_cross_only(
    {
      question: column ? inWords(column.words, locale) : question,
      answer: option ? inWords(option.words, locale) : answer
    },
    { locale }
  );
}
