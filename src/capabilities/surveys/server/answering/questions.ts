import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { openFile, type StoredFile } from '../../../../platform/files/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { readCsvRows } from '../../rules/answering/lists.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { formOf } from '../instrument/publish.ts';

/** The questions of one version as a phone keeps them, with the lists that lie in files beside the form. */
export function questionsOf(context: Context, surveyId: string, versionId: string): Promise<Form> {
  return read(context, async (tx) => {
    const { form } = await formOf(tx, surveyId, versionId);
    const lists = await Promise.all(
      Object.entries(form.files).map(async ([id, source]) => {
        const rows = form.lists[id] ?? (await rowsIn(tx, surveyId, source));
        return [id, rows] as const;
      })
    );
    const known = lists.filter((pair): pair is [string, Record<string, string>[]] => pair[1] !== null);
    return { ...form, lists: { ...form.lists, ...Object.fromEntries(known) } };
  });
}

type OpenedFile = StoredFile & { stream: AsyncIterable<Uint8Array> };

/** A picture, sound or film that the questions show, to whoever may see the survey. */
export const mediumOf = (context: Context, surveyId: string, name: string): Promise<OpenedFile> =>
  read(context, async (tx) => {
    await findSurvey(tx, surveyId);
    const file = await mediumNamed(tx, surveyId, name);
    if (!file) throw common.not_found();
    return file;
  });

async function mediumNamed(tx: Tx, surveyId: string, name: string): Promise<OpenedFile | null> {
  const row = await tx.db
    .selectFrom('surveyMedia')
    .select('fileId')
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? openFile(tx, row.fileId) : null;
}

/** "jr://file-csv/streets.csv"; null for what is no table, or has not been brought yet. */
async function rowsIn(tx: Tx, surveyId: string, source: string): Promise<Record<string, string>[] | null> {
  const name = source.replace(/^jr:\/\/[^/]+\//, '');
  if (!/\.csv$/i.test(name)) return null;
  const file = await mediumNamed(tx, surveyId, name);
  if (!file) return null;
  const bytes = Buffer.concat(await Array.fromAsync(file.stream));
  return readCsvRows(bytes.toString('utf8'));
}
