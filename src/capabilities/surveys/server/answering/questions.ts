import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { openFile, type StoredFile } from '../../../../platform/files/index.ts';
import { readCsvRows } from '../../rules/answering/lists.ts';
import { publishedAs } from '../../rules/instrument/publishing.ts';
import { problems } from '../../rules/problems.ts';
import { draftOf } from '../instrument/draft.ts';
import { formOf } from '../instrument/publish.ts';

/** The questions of one version as a phone keeps them, with the lists that lie in files beside the form. */
export function questionsOf(context: Context, surveyId: string, versionId: string): Promise<Form> {
  return read(context, async (tx) => withLists(tx, surveyId, (await formOf(tx, surveyId, versionId)).form));
}

/** The questions as they are being written, for whoever writes them to try. */
export function draftQuestions(context: Context, surveyId: string): Promise<Form> {
  return read(context, async (tx) => {
    const { survey, draft } = await draftOf(tx, surveyId);
    const made = draft.definition.items.length ? publishedAs(draft.definition, survey.name, 'draft') : null;
    if (!made) throw problems.no_questions();
    return withLists(tx, surveyId, made.form);
  });
}

async function withLists(tx: Tx, surveyId: string, form: Form): Promise<Form> {
  const lists = await Promise.all(
    Object.entries(form.files).map(async ([id, source]) => {
      const rows = form.lists[id] ?? (await rowsIn(tx, surveyId, source));
      return [id, rows] as const;
    })
  );
  const known = lists.filter((pair): pair is [string, Record<string, string>[]] => pair[1] !== null);
  return { ...form, lists: { ...form.lists, ...Object.fromEntries(known) } };
}

type OpenedFile = StoredFile & { stream: AsyncIterable<Uint8Array> };

async function fileNamed(tx: Tx, surveyId: string, name: string): Promise<OpenedFile | null> {
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
  const file = await fileNamed(tx, surveyId, name);
  if (!file) return null;
  const bytes = Buffer.concat(await Array.fromAsync(file.stream));
  return readCsvRows(bytes.toString('utf8'));
}
