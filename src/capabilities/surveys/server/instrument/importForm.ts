import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { readWorkbook } from '../../../../platform/sheets/index.ts';
import type { Found } from '../../rules/instrument/reading.ts';
import { may } from '../../rules/policy.ts';
import { changeDraft, type Kept } from './change.ts';
import { readApart } from './readApart.ts';
import { findSurvey } from './surveys.ts';

export type Brought = Kept & { warnings: Found[] };

/**
 * An XLSForm takes the draft's place when it is whole; else everything that is wrong with it is said and nothing is
 * kept. The file is read outside a transaction: it may take seconds.
 */
export async function importForm(
  context: Context,
  surveyId: string,
  file: { bytes: Uint8Array; seen: number }
): Promise<Brought> {
  const { name } = await read(context, (tx) => {
    allow(tx, may.design);
    return findSurvey(tx, surveyId);
  });
  const { errors, warnings, whole } = await readApart(await readWorkbook(file.bytes), name);
  if (!whole) return { kept: null, errors, warnings };
  const kept = await changeDraft(context, surveyId, {
    seen: file.seen,
    what: 'imported',
    touches: (definition) => definition,
    change: () => whole.definition
  });
  return { ...kept, warnings };
}
