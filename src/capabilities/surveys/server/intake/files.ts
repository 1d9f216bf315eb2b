import { createReadStream } from 'node:fs';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { storeFile } from '../../../../platform/files/index.ts';
import type { Arrived } from './arrived.ts';

/** Notes which files belong to answers, and keeps those that came. A file that came before is left as it was. */
export async function keepFiles(tx: Tx, responseId: string, { named, files }: Arrived): Promise<void> {
  const communityId = communityOf(tx).id;
  const names = [...new Set([...named, ...files.map(({ name }) => name)])];
  await tx.db
    .insertInto('responseFile')
    .values(names.map((name) => ({ communityId, responseId, name, fileId: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const { name, type, path } of files) {
    const { id } = await storeFile(tx, { name, type, bytes: createReadStream(path) });
    await tx.db
      .updateTable('responseFile')
      .set({ fileId: id })
      .where('communityId', '=', communityId)
      .where('responseId', '=', responseId)
      .where('name', '=', name)
      .where('fileId', 'is', null)
      .execute();
  }
}
