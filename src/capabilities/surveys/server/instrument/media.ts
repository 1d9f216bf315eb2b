import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { openFile, sizesOf, storeFile } from '../../../../platform/files/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { mediaTypeOf, MOST_FILES } from '../../rules/instrument/media.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';
import { lockSurvey } from './draft.ts';
import { checkedFile, unpacked, type Brought } from './mediaFiles.ts';
import { findSurvey } from './surveys.ts';

export type Media = { name: string; fileId: string; md5: string; bytes: number };

/** The files of an instrument: pictures, sounds and lists that its questions name. As open as the survey. */
export async function mediaOf(tx: Tx, surveyId: string): Promise<Media[]> {
  await findSurvey(tx, surveyId);
  const rows = await tx.db
    .selectFrom('surveyMedia')
    .select(['name', 'fileId', 'md5'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('name')
    .execute();
  const bytesOf = await sizesOf(
    tx,
    rows.map(({ fileId }) => fileId)
  );
  return rows.map((row) => ({ ...row, bytes: bytesOf.get(row.fileId) ?? 0 }));
}

/** Files beside the questions: several at once, or a ZIP of them. One that is there already is replaced. */
export async function addMedia(context: Context, surveyId: string, files: Brought[]): Promise<string[]> {
  allow(context, may.design);
  const brought = await Promise.all(files.flatMap(unpacked).map(checkedFile));
  return transact(context, async (tx) => {
    allow(tx, may.design);
    await lockSurvey(tx, surveyId);
    const there = await mediaOf(tx, surveyId);
    const names = new Set([...there, ...brought].map(({ name }) => name));
    if (names.size > MOST_FILES) throw problems.media_many({ most: MOST_FILES });
    const fresh = brought.filter(
      ({ name, md5 }) => !there.some((one) => one.name === name && one.md5 === md5)
    );
    for (const file of fresh) await keep(tx, surveyId, file);
    if (fresh.length) await remember(tx, 'surveys.media_added', { surveyId, files: fresh.length });
    return brought.map(({ name }) => name);
  });
}

type Checked = Brought & { md5: string; type: string };

async function keep(tx: Tx, surveyId: string, { name, bytes, type, md5 }: Checked): Promise<void> {
  const { id: fileId } = await storeFile(tx, { name, type, bytes });
  await tx.db
    .insertInto('surveyMedia')
    .values({ communityId: communityOf(tx).id, surveyId, name, fileId, md5 })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'surveyId', 'name']).doUpdateSet({ fileId, md5 })
    )
    .execute();
  if (type === 'text/csv') await keepList(tx, surveyId, name, fileId);
}

/** Phones may choose from a list long after another took its place. */
const keepList = (tx: Tx, surveyId: string, name: string, fileId: string) =>
  tx.db
    .insertInto('surveyList')
    .values({ communityId: communityOf(tx).id, surveyId, name, fileId, sinceOn: today(tx) })
    .execute();

export function removeMedia(context: Context, surveyId: string, name: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    await findSurvey(tx, surveyId);
    const { numDeletedRows } = await tx.db
      .deleteFrom('surveyMedia')
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .where('name', '=', name)
      .executeTakeFirst();
    if (numDeletedRows) await remember(tx, 'surveys.media_removed', { surveyId });
  });
}

/** One of them, for whoever may see the survey. */
export const openMedia = (
  context: Context,
  surveyId: string,
  name: string
): Promise<Awaited<ReturnType<typeof openFile>>> =>
  read(context, async (tx) => {
    const file = (await mediaOf(tx, surveyId)).find((one) => one.name === name);
    if (!file) throw problems.no_such_file();
    const opened = await openFile(tx, file.fileId);
    return { ...opened, type: mediaTypeOf(name)?.type ?? opened.type };
  });
