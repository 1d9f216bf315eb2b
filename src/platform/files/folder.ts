import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesFolder, namesIn } from './place.ts';
import { placeIn, type Lying, type Shelf } from './shelf.ts';

/** `DATA_DIR/files/3f/3fa4…`, beside the database and backed up with it. */
export const folderShelf: Shelf = {
  settle,
  open: async (sha256) => createReadStream('', { fd: await open(placeOf(sha256), 'r') }),
  lying,
  remove: (sha256) => rm(placeOf(sha256), { force: true })
};

const placeOf = (sha256: string): string => join(filesFolder(), placeIn(sha256));

/** After this returns, the file survives a power cut: its bytes, then its name, then the folder that holds the name. */
async function settle(draft: string, sha256: string): Promise<void> {
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

async function* lying(): AsyncIterable<Lying[]> {
  for (const shelf of (await namesIn(filesFolder())).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = (await readdir(join(filesFolder(), shelf))).filter((name) => /^[0-9a-f]{64}$/.test(name));
    yield Promise.all(
      names.map(async (name) => ({ sha256: name, since: (await stat(placeOf(name))).mtime }))
    );
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
