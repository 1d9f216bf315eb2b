import { describe, expect } from 'vitest';
import { readXlsForm, xformOf } from '../../../src/kernels/forms/index.ts';
import { readWorkbook } from '../../../src/platform/sheets/index.ts';
import { read } from '../../../src/platform/db/index.ts';
import {
  draftOf,
  importForm,
  workbookOf,
  writeSurvey
} from '../../../src/capabilities/surveys/server/index.ts';
import { household } from '../../../src/capabilities/surveys/tests/survey.ts';
import { workbook } from '../../../src/capabilities/surveys/tests/workbook.ts';
import { inWorld, type World } from '../../world.ts';
import { canonical } from './canonical.ts';
import { realForms } from './corpus.ts';
import { sheetsOfFile } from './workbooks.ts';

/** The way of the screen: a file is brought, kept as the draft, written out, and brought again. */
async function comesBack({ as }: World, bytes: Uint8Array): Promise<boolean> {
  const surveyId = await writeSurvey(as.secretary, household());
  const brought = await importForm(as.secretary, surveyId, { bytes, seen: 0 });
  if (brought.kept !== 'draft') throw new Error(JSON.stringify(brought).slice(0, 2000));
  const first = (await read(as.secretary, (tx) => draftOf(tx, surveyId))).draft.definition;
  const again = await workbookOf(as.secretary, surveyId, null);
  const { definition } = readXlsForm(await readWorkbook(again.bytes));
  return canonical(xformOf(definition!)).join('\n') === canonical(xformOf(first)).join('\n');
}

describe.skipIf(!realForms().length)('real XLSForms, through the door', () => {
  for (const { file, bytes } of realForms()) {
    if (file.endsWith('.xls'))
      inWorld(`${file} is an old Excel file: refused in words, and brought as .xlsx`, async (world) => {
        await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'sheets.old_excel' });
        expect(await comesBack(world, await workbook(await sheetsOfFile(file, bytes)))).toBe(true);
      });
    else
      inWorld(`${file} is brought, written out and brought again`, async (world) =>
        expect(await comesBack(world, bytes)).toBe(true)
      );
  }
});
