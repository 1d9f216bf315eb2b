import { mayWrite, type DraftFate, type DraftHead } from './draftRules.ts';
import { dropFiles } from './fileShelf.ts';
import { isFull } from './outbox.ts';
import { seal, unseal } from './sealing.ts';
import { store, type StoredDraft } from './store.ts';

export type Draft<Content> = DraftHead & { content: Content };
export type DraftKept = Exclude<DraftFate, 'write'> | 'kept' | 'full' | 'unavailable';

/**
 * Keeps what was written so far. `draft.revision` is the one this window last saw; when kept, the next one is one
 * higher. A draft that another window changed, sent or let go is left as it is.
 */
export async function keepDraft<Content>(
  { content, ...head }: Draft<Content>,
  sealed: boolean
): Promise<DraftKept> {
  try {
    const body = sealed ? { sealed: await seal(content) } : { plain: content };
    const change = (await store()).transaction('drafts', 'readwrite', { durability: 'strict' });
    const fate = mayWrite(await change.store.get(head.id), head.revision);
    if (fate === 'write') await change.store.put({ ...head, ...body, revision: head.revision + 1 });
    await change.done;
    return fate === 'write' ? 'kept' : fate;
  } catch (error) {
    return isFull(error) ? 'full' : 'unavailable';
  }
}

/** What was begun here about one thing and by the same hands, newest first; a device without storage has nothing. */
export async function draftsAbout<Content>(about: string, boundTo: string): Promise<Draft<Content>[]> {
  const rows = await (await store()).getAll('drafts').catch(() => []);
  const mine = rows.filter((row) => row.about === about && row.boundTo === boundTo);
  const drafts = await Promise.all(mine.map((row) => opened<Content>(row)));
  return drafts.sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

export async function draftById<Content>(id: string): Promise<Draft<Content> | null> {
  const row = await (await store()).get('drafts', id);
  return row ? opened<Content>(row) : null;
}

async function opened<Content>({ plain, sealed, ...head }: StoredDraft): Promise<Draft<Content>> {
  return { ...head, content: sealed ? await unseal<Content>(sealed) : (plain as Content) };
}

/** Somebody lets it go, with its photos. */
export async function dropDraft(id: string): Promise<void> {
  await (await store()).delete('drafts', id);
  await dropFiles(id);
}
