import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Figure } from '../../rules/results/figure.ts';
import type { ToldSplit, ToldTable } from '../../rules/results/told.ts';
import { oneDigit, ofHundred, rangeOf, rowName } from './sentences.ts';

/** A table with a column for each group; about how many answered stands in its last row. */
export const columnsWide = ({ groups }: ToldSplit, locale: Locale) => [
  { key: 'answer', label: m.surveys_results_answer({}, { locale }) },
  ...groups.map((group) => ({ key: group.name, label: rowName(group, locale), numeric: true }))
];

export function rowsWide(table: ToldTable, { groups, figures, answers }: ToldSplit, locale: Locale) {
  const lines = table.rows.map((row, line) => ({
    answer: rowName(row, locale),
    ...Object.fromEntries(
      groups.map(({ name }, at) => [name, cellOf(figures[line]?.[at] ?? null, table.kind, locale)])
    )
  }));
  const about = m.surveys_results_answers_row({}, { locale });
  const base = Object.fromEntries(groups.map(({ name }, at) => [name, String(answers[at])]));
  return [...lines, { answer: about, ...base }];
}

/** A figure with the ends it most likely lies between, where they are known. */
function cellOf(figure: Figure | null, kind: ToldTable['kind'], locale: Locale): string {
  if (!figure) return m.surveys_results_hidden({}, { locale });
  const said = kind === 'number' ? oneDigit(figure.estimate) : ofHundred(figure.estimate);
  const range = rangeOf(figure, kind);
  return range && range.low !== range.high ? `${said} (${range.low}–${range.high})` : said;
}
