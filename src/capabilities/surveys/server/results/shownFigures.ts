import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Figure } from '../../rules/results/figure.ts';
import type { ToldSplit, ToldTable } from '../../rules/results/told.ts';
import { oneDigit, ofHundred, rangeCell, rowName } from './sentences.ts';

export type Bar = { label: string; value: number | null; shown: string; tone?: 'met' };

/** A bar for each answer. */
export const barsOf = ({ rows, all, kind }: ToldTable, locale: Locale): Bar[] =>
  rows.map((row, at) => barOf(rowName(row, locale), all[at] ?? null, kind, locale));

/** A bar for each group, of one answer. */
export const groupBars = (
  { kind }: ToldTable,
  { groups, figures }: ToldSplit,
  at: number,
  locale: Locale
): Bar[] =>
  groups.map((group, place) => barOf(rowName(group, locale), figures[at]?.[place] ?? null, kind, locale));

export function barOf(label: string, figure: Figure | null, kind: ToldTable['kind'], locale: Locale): Bar {
  if (!figure) return { label, value: null, shown: m.surveys_results_hidden({}, { locale }) };
  if (kind === 'number') return { label, value: figure.estimate, shown: oneDigit(figure.estimate) };
  const count = ofHundred(figure.estimate);
  return {
    label,
    value: 100 * figure.estimate,
    shown: m.surveys_results_of_hundred_short({ count }, { locale })
  };
}

/** A line for each answer: its figure, and how far that may be off. */
export function rowsOf({ rows, all, kind }: ToldTable, locale: Locale): Record<string, string>[] {
  const say = kind === 'number' ? oneDigit : ofHundred;
  return rows.map((row, at) => {
    const figure = all[at];
    return {
      answer: rowName(row, locale),
      share: figure ? say(figure.estimate) : m.surveys_results_hidden({}, { locale }),
      range: figure ? rangeCell(figure, row, kind, locale) : ''
    };
  });
}
