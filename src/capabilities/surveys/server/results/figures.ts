import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Table } from '../../../../platform/sheets/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { problems } from '../../rules/problems.ts';
import { columnsFor } from './answers.ts';
import { crossesIn } from './cross/crosses.ts';
import { asSheet } from './cross/sheet.ts';
import { releasedOf } from './released.ts';
import { sheetOf } from './sheets.ts';

/**
 * Everything that was told, as one long table: a line for each figure. Empty where it is not shown. Each table that was
 * published beside it is a sheet of its own.
 */
export function figuresSheet(context: Context, surveyId: string): Promise<Table[]> {
  return read(context, async (tx) => {
    const { release } = await releasedOf(tx, surveyId);
    if (!release) throw problems.nothing_released();
    const crosses = (await crossesIn(tx, surveyId)).filter(({ number }) => number === release.number);
    const columns = await columnsFor(tx, surveyId);
    const sheets = crosses.map((cross) => asSheet(cross, cross.table, columns, tx.locale));
    return [
      sheetOf(m.surveys_results_title({}, { locale: tx.locale }), release.tables, tx.locale),
      // A workbook cuts names short: without a number two could become the same.
      ...sheets.map(({ name, ...sheet }, at) => ({ ...sheet, name: `${at + 2} ${name}` }))
    ];
  });
}
