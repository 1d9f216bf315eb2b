import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { ToldSplit, ToldTable } from '../../rules/results/told.ts';
import { ofHundred, rowName } from './sentences.ts';

/** A table with a column for each group; how many answered stands in its last row. */
export const columnsWide = ({ groups }: ToldSplit, locale: Locale) => [
  { key: 'answer', label: m.surveys_results_answer({}, { locale }) },
  ...groups.map((group) => ({ key: group.name, label: rowName(group, locale), numeric: true }))
];

export function rowsWide(table: ToldTable, { groups, figures, answers }: ToldSplit, locale: Locale) {
  const say = (value: number) =>
    table.kind === 'number' ? String(Math.round(10 * value) / 10) : ofHundred(value);
  const cell = (row: number, at: number): string => {
    const figure = figures[row]?.[at];
    if (!figure) return m.surveys_results_hidden({}, { locale });
    const { estimate, low, high } = figure;
    return low === null || high === null ? say(estimate) : `${say(estimate)} (${say(low)}–${say(high)})`;
  };
  const lines = table.rows.map((row, line) => ({
    answer: rowName(row, locale),
    ...Object.fromEntries(groups.map(({ name }, at) => [name, cell(line, at)]))
  }));
  const about = m.surveys_results_answers_row({}, { locale });
  const base = Object.fromEntries(groups.map(({ name }, at) => [name, String(answers[at])]));
  return [...lines, { answer: about, ...base }];
}
