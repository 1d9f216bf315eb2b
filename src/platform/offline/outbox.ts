import { isOld, type Entry } from './entry.ts';
import { dropFiles, keepFileOnce } from './fileShelf.ts';
import { seal, unseal } from './sealing.ts';
import { store, type Store, type Stored } from './store.ts';
import { tell } from './watch.ts';

export type Kept = { kept: true } | { kept: false; why: 'full' | 'unavailable' };
export type NewEntry = Pick<Entry, 'id' | 'url' | 'fields' | 'boundTo' | 'at' | 'parcel'>;

/**
 * Keeps a form on this device until it is sent. The same id twice is kept once. When the device has no room,
 * the answer says so, and the page tells the person to write it down.
 */
export async function enqueue(
  { fields, ...entry }: NewEntry,
  files: ReadonlyMap<string, Blob> = new Map()
): Promise<Kept> {
  try {
    const database = await store();
    // The files first: a form on its way without its photo would be half an answer.
    for (const [name, file] of files) await keepFileOnce(entry.id, name, file, entry.boundTo !== '');
    const row: Stored = { ...entry, status: 'waiting', sealed: await seal(fields) };
    await add(database, row).catch((error) => retryWithRoom(error, database, row));
    // Asks the browser not to clear this page's data when the device runs low; it may say no.
    void navigator.storage?.persist?.();
    tell();
    return { kept: true };
  } catch (error) {
    return { kept: false, why: isFull(error) ? 'full' : 'unavailable' };
  }
}

/** The draft it came from goes in the same moment: it is either still being written or on its way, never both. */
async function add(database: Store, row: Stored): Promise<void> {
  const change = database.transaction(['outbox', 'drafts'], 'readwrite', { durability: 'strict' });
  const outbox = change.objectStore('outbox');
  if (!(await outbox.index('id').getKey(row.id))) await outbox.add(row);
  await change.objectStore('drafts').delete(row.id);
  await change.done;
}

async function retryWithRoom(error: unknown, database: Store, row: Stored): Promise<void> {
  if (!isFull(error)) throw error;
  await tidy(new Date(8.64e15)); // everything that was sent, however recent
  await add(database, row);
}

export const isFull = (error: unknown): boolean => (error as { name?: string }).name === 'QuotaExceededError';

/** Everything on this device, oldest first, without what the forms say. */
export async function listed(): Promise<Stored[]> {
  return (await store()).getAll('outbox');
}

export async function entries(): Promise<Entry[]> {
  const rows = await listed();
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      seq: row.seq!,
      fields: await unseal<Entry['fields']>(sealed)
    }))
  );
}

export async function keepChange({ fields, ...entry }: Entry): Promise<void> {
  await (await store()).put('outbox', { ...entry, sealed: await seal(fields) });
  if (entry.status === 'sent' && entry.parcel) await dropFiles(entry.id);
}

/** A person looked at a refused form and lets it go. */
export async function discard(id: string): Promise<void> {
  const database = await store();
  const seq = await database.getKeyFromIndex('outbox', 'id', id);
  if (seq !== undefined) await database.delete('outbox', seq);
  await dropFiles(id);
  tell();
}

/** A person mended what was in the way: it goes once more. */
export async function tryAgain(id: string): Promise<void> {
  const database = await store();
  const row = await database.getFromIndex('outbox', 'id', id);
  if (row)
    await database.put('outbox', { ...row, status: 'waiting', reason: undefined, settledAt: undefined });
  tell();
}

export async function tidy(now: Date): Promise<void> {
  const database = await store();
  for (const row of await database.getAll('outbox')) {
    if (isOld({ ...row, seq: row.seq!, fields: [] }, now)) await database.delete('outbox', row.seq!);
  }
}
