import { dropDraft } from './drafts.ts';
import { listed } from './outbox.ts';
import { store } from './store.ts';
import { tell } from './watch.ts';

/** Who holds this device now: told by every page, known to the service worker. */
export async function holdAs(bearer: string): Promise<void> {
  await (await store()).put('own', bearer, 'bearer');
}

export async function bearer(): Promise<string | null> {
  return ((await (await store()).get('own', 'bearer')) as string | undefined) ?? null;
}

/**
 * Signing out: wipes secrets, cached pages and who was here. Forms that were never sent stay, sealed and bound to
 * their account, unless the person says to let them go too; then the key goes, and nothing can be read again.
 * Answers how many unsent forms stay.
 */
export async function forgetDevice({ evenUnsent = false } = {}): Promise<number> {
  const database = await store();
  const drafts = (await database.getAll('drafts')).filter(({ boundTo }) => boundTo);
  const unsent = evenUnsent ? [] : [...(await listed()).filter(({ status }) => status !== 'sent'), ...drafts];
  await database.clear('secrets');
  await database.delete('own', 'bearer');
  if (!unsent.length) {
    for (const { id } of drafts) await dropDraft(id);
    await wipeAll(database);
  }
  for (const name of await caches.keys()) if (!name.startsWith(PUBLIC_CACHE)) await caches.delete(name);
  tell();
  return unsent.length;
}

/** Caches of this name hold what anybody may see: scripts, styles, letters. All others are wiped on sign-out. */
export const PUBLIC_CACHE = 'public-';

async function wipeAll(database: Awaited<ReturnType<typeof store>>): Promise<void> {
  await database.clear('outbox');
  await database.delete('own', 'key');
}
