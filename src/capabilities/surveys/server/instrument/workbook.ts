import { sheetsOfDefinition, type Definition } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { writeXlsx } from '../../../../platform/sheets/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { draftOf, publishedDefinition } from './draft.ts';
import { publishedApart } from './readApart.ts';
import { findSurvey } from './surveys.ts';

type Written = { name: string; definition: Definition; version: string | null };

/** An instrument as an XLSForm: the draft, or a version. Bringing it in again gives the same form. */
export async function workbookOf(
  context: Context,
  surveyId: string,
  versionId: string | null
): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, definition, version } = await read(context, (tx) => written(tx, surveyId, versionId));
  const tables = sheetsOfDefinition(definition).map(({ name: sheet, rows: [columns = [], ...rows] }) => ({
    name: sheet,
    columns,
    rows
  }));
  return { name: `${name}-${version ?? 'draft'}.xlsx`, bytes: await writeXlsx(tables) };
}

/** The same as field clients read it. */
export const xformXmlOf = (
  context: Context,
  surveyId: string,
  versionId: string | null
): Promise<{ name: string; xml: string }> =>
  read(context, async (tx) => {
    const { name, definition, version } = await written(tx, surveyId, versionId);
    const made = await publishedApart(definition, name, version ?? 'draft');
    if (!made) throw problems.form_broken();
    return { name: `${name}-${version ?? 'draft'}.xml`, xml: made.xform };
  });

async function written(tx: Tx, surveyId: string, versionId: string | null): Promise<Written> {
  allow(tx, may.design);
  const { name } = await findSurvey(tx, surveyId);
  if (!versionId) return { name, definition: (await draftOf(tx, surveyId)).draft.definition, version: null };
  const definition = await publishedDefinition(tx, surveyId, versionId);
  const row = await tx.db
    .selectFrom('surveyVersion')
    .select('version')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return { name, definition: definition!, version: row.version };
}
