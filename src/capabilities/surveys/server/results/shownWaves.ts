import { plainDay } from '../../../../platform/dates/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Figure } from '../../rules/results/figure.ts';
import type { ToldTable } from '../../rules/results/told.ts';
import type { Released } from './released.ts';
import { oneDigit, ofHundred, rangeOf, rowName, type Head } from './sentences.ts';

/** What the question is about, wave by wave from the first: a trend, not only the last step of it. */
export function wavesOf(table: ToldTable, head: Head, release: Released, locale: Locale): string[] {
  const { row } = head;
  const earlier = release.waves.toReversed().flatMap(({ tables, ...days }) => {
    const then = tables.find(({ question, kind }) => question === table.question && kind === table.kind);
    const figure = then?.all[then.rows.findIndex(({ name }) => name === row.name)];
    return figure ? [{ ...days, figure }] : [];
  });
  if (row.set || earlier.length < 2) return [];
  return [...earlier, { ...release, figure: table.all[head.at]! }].map((wave) =>
    lineOf(wave, table, head, locale)
  );
}

type At = { firstDay: string; lastDay: string; figure: Figure };

function lineOf(
  { firstDay, lastDay, figure }: At,
  { kind }: ToldTable,
  { row }: Head,
  locale: Locale
): string {
  const said = {
    from: plainDay(firstDay, locale),
    to: plainDay(lastDay, locale),
    option: rowName(row, locale),
    count: kind === 'number' ? oneDigit(figure.estimate) : ofHundred(figure.estimate)
  };
  const range = rangeOf(figure, kind);
  return range
    ? m.surveys_results_wave_line({ ...said, ...range }, { locale })
    : m.surveys_results_wave_line_bare(said, { locale });
}
