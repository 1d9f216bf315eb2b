import { mkdir, open, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where the bytes lie: DATA_DIR/files/3f/3fa4…, beside the database and backed up with it. */
export const filesFolder = (): string => join(resolve(process.env.DATA_DIR ?? 'data'), 'files');
export const draftsFolder = (): string => join(filesFolder(), 'drafts');

/** Named by a fingerprint we computed; no name that anybody typed ever becomes a path. */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a fingerprint.');
  return join(filesFolder(), sha256.slice(0, 2), sha256);
}

export const draft = async (id: string): Promise<string> => join(await readyForDrafts(), id);

const made = new Set<string>();

/** Asked for at every upload, made once: a folder that is there costs as much to make as a small file. */
export async function readyForDrafts(): Promise<string> {
  const folder = draftsFolder();
  if (!made.has(folder)) await mkdir(folder, { recursive: true });
  made.add(folder);
  return folder;
}

/** After this returns, the file survives a power cut: its bytes, then its name, then the folder that holds the name. */
export async function settle(draft: string, sha256: string): Promise<void> {
  const place = placeOf(sha256);
  if (await isThere(place)) return rm(draft);
  await mkdir(dirname(place), { recursive: true });
  await rename(draft, place);
  await sync(dirname(place));
  await sync(filesFolder());
}

/** Makes it young again, so that the sweeper leaves it to the row that is about to name it. */
const isThere = (place: string): Promise<boolean> =>
  utimes(place, new Date(), new Date()).then(
    () => true,
    () => false
  );

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
