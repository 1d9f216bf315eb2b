import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const filesFolder = (): string => join(resolve(process.env.DATA_DIR ?? 'data'), 'files');
/** What is just arriving lies on our own disk, wherever it goes from there. */
export const draftsFolder = (): string => join(filesFolder(), 'drafts');

export const draft = async (id: string): Promise<string> => join(await readyForDrafts(), id);

const made = new Set<string>();

/** Asked for at every upload, made once: a folder that is there costs as much to make as a small file. */
export async function readyForDrafts(): Promise<string> {
  const folder = draftsFolder();
  if (!made.has(folder)) await mkdir(folder, { recursive: true });
  made.add(folder);
  return folder;
}

/** Of a folder in which nothing was kept yet: none. */
export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
