import type { Locale } from '../../../../platform/localized/index.ts';
import type { Cell, Table } from '../../../../platform/sheets/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Figure } from '../../rules/results/figure.ts';
import { MEAN, MEDIAN, type ToldTable } from '../../rules/results/told.ts';
import { rowName } from './sentences.ts';
import { inWords } from './shown.ts';

/** A line for each figure of these tables. */
export const sheetOf = (name: string, tables: ToldTable[], locale: Locale): Table => ({
  ...{ name, columns: columnsIn(locale) },
  rows: tables.flatMap((table) => linesOf(table, locale))
});

const columnsIn = (locale: Locale): string[] => [
  m.surveys_sheet_question({}, { locale }),
  m.surveys_sheet_asked({}, { locale }),
  m.surveys_sheet_answer_code({}, { locale }),
  m.surveys_results_answer({}, { locale }),
  m.surveys_sheet_by({}, { locale }),
  m.surveys_results_who_group({}, { locale }),
  m.surveys_sheet_measure({}, { locale }),
  m.surveys_sheet_figure({}, { locale }),
  m.surveys_sheet_low({}, { locale }),
  m.surveys_sheet_high({}, { locale }),
  m.surveys_sheet_error({}, { locale }),
  m.surveys_results_answers_row({}, { locale }),
  m.surveys_sheet_known({}, { locale })
];

function linesOf(table: ToldTable, locale: Locale): Cell[][] {
  const line = (row: number, figure: Figure | null, by: string, group: string, answers: number): Cell[] => {
    const named = table.rows[row]!;
    return [
      ...[table.question, inWords(table.words, locale), named.name, rowName(named, locale), by, group],
      measureOf(named.name),
      ...numbersOf(figure, named.name),
      answers,
      knownBy(figure, !by && named.set === true, locale)
    ];
  };
  const everybody = table.all.map((figure, row) => line(row, figure, '', '', table.answers));
  const groups = table.splits.flatMap(({ by, groups, figures, answers }) =>
    figures.flatMap((row, at) =>
      row.map((figure, place) => line(at, figure, by, rowName(groups[place]!, locale), answers[place]!))
    )
  );
  return [...everybody, ...groups];
}

/** A figure that the weights set has no error; one of too few stands nowhere. */
function knownBy(figure: Figure | null, set: boolean, locale: Locale): string {
  if (!figure) return m.surveys_sheet_hidden({}, { locale });
  return set ? m.surveys_results_set_short({}, { locale }) : m.surveys_sheet_measured({}, { locale });
}

const measureOf = (name: string): string => (name === MEAN ? 'mean' : name === MEDIAN ? 'median' : 'percent');

/** Parts of a hundred to a tenth, numbers to a hundredth. */
function numbersOf(figure: Figure | null, name: string): Cell[] {
  if (!figure) return [null, null, null, null];
  const scale = measureOf(name) === 'percent' ? 100 : 1;
  const cut = measureOf(name) === 'percent' ? 10 : 100;
  const { estimate, low, high, standardError } = figure;
  return [estimate, low, high, standardError].map((value) =>
    value === null ? null : Math.round(value * scale * cut) / cut
  );
}
