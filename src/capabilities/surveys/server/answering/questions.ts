import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { problems } from '../../rules/problems.ts';
import { draftOf } from '../instrument/draft.ts';
import { formOf } from '../instrument/publish.ts';
import { publishedApart } from '../instrument/readApart.ts';
import { rowsOf, tableNamed } from './listRows.ts';

/** The questions of one version as a phone keeps them, with the lists that lie in files beside the form. */
export function questionsOf(context: Context, surveyId: string, versionId: string): Promise<Form> {
  return read(context, async (tx) => withLists(tx, surveyId, (await formOf(tx, surveyId, versionId)).form));
}

/** The questions as they are being written, for whoever writes them to try. */
export function draftQuestions(context: Context, surveyId: string): Promise<Form> {
  return read(context, async (tx) => {
    const { survey, draft } = await draftOf(tx, surveyId);
    const { definition } = draft;
    const made = definition.items.length ? await publishedApart(definition, survey.name, 'draft') : null;
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

async function rowsIn(tx: Tx, surveyId: string, source: string): Promise<Record<string, string>[] | null> {
  const name = tableNamed(source);
  const fileId = name && (await fileNamed(tx, surveyId, name));
  return fileId ? rowsOf(tx, fileId) : null;
}

/** Null where it has not been brought yet. */
async function fileNamed(tx: Tx, surveyId: string, name: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('surveyMedia')
    .select('fileId')
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.fileId ?? null;
}
