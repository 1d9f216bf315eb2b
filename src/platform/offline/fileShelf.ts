import { sealBytes, unsealBytes } from './sealing.ts';
import { store, type StoredFile } from './store.ts';

const within = (owner: string): IDBKeyRange => IDBKeyRange.bound(`${owner}/`, `${owner}/\uffff`);

/** Puts a photo or recording beside a draft. Throws where the device has no room. */
export async function keepFile(owner: string, name: string, file: Blob, sealed: boolean): Promise<void> {
  const bytes = await file.arrayBuffer();
  const row: StoredFile = { name, type: file.type };
  if (sealed) row.sealed = await sealBytes(bytes);
  else row.plain = bytes;
  await (await store()).put('files', row, `${owner}/${name}`);
}

export async function keepFileOnce(owner: string, name: string, file: Blob, sealed: boolean): Promise<void> {
  const known = await (await store()).getKey('files', `${owner}/${name}`);
  if (known === undefined) await keepFile(owner, name, file, sealed);
}

export async function filesBeside(owner: string): Promise<Map<string, Blob>> {
  const rows = await (await store()).getAll('files', within(owner));
  const found = await Promise.all(rows.map(async (row) => [row.name, await blobOf(row)] as const));
  return new Map(found);
}

const blobOf = async ({ type, plain, sealed }: StoredFile): Promise<Blob> =>
  new Blob([sealed ? await unsealBytes(sealed) : plain!], { type });

export const dropFile = async (owner: string, name: string): Promise<void> =>
  (await store()).delete('files', `${owner}/${name}`);

export const dropFiles = async (owner: string): Promise<void> =>
  (await store()).delete('files', within(owner));
