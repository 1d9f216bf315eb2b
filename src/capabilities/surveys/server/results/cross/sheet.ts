import type { Context } from '../../../../../platform/context/index.ts';
import type { Locale } from '../../../../../platform/localized/index.ts';
import type { Table } from '../../../../../platform/sheets/index.ts';
import { m } from '../../../../../platform/words/index.ts';
import { problems } from '../../../rules/problems.ts';
import type { CrossAsked } from '../../../rules/results/cross/asked.ts';
import type { Column } from '../../../rules/results/columns.ts';
import type { ToldTable } from '../../../rules/results/told.ts';
import { sheetOf } from '../sheets.ts';
import { crossOf } from './crosses.ts';
import { lookAcross } from './look.ts';
import { crossTitle, withinSentence } from './sentences.ts';

/** A table as a file: one that was published, for everybody; one that is only looked at, for the data team. */
export async function crossSheet(
  context: Context,
  surveyId: string,
  which: string | CrossAsked
): Promise<Table[]> {
  if (typeof which === 'string') {
    const { cross, columns } = await crossOf(context, surveyId, which);
    return [asSheet(cross, cross.table, columns, context.locale)];
  }
  const { made, choices } = await lookAcross(context, surveyId, which);
  if (made?.state !== 'told') throw problems[`cross_${made?.state ?? 'not_of_these'}`]();
  return [asSheet(which, made.table, choices!.groups, context.locale)];
}

/** Whom the table is of stands beside every line, so that no line can be taken for one of everybody. */
export function asSheet(asked: CrossAsked, table: ToldTable, columns: Column[], locale: Locale): Table {
  const { columns: heads, rows } = sheetOf('', [table], locale);
  const only = asked.within
    ? withinSentence(asked.within, columns, locale)
    : m.surveys_results_everybody({}, { locale });
  return {
    name: crossTitle(asked, table, locale),
    columns: [...heads, m.surveys_sheet_of({}, { locale })],
    rows: rows.map((row) => [...row, only])
  };
}
