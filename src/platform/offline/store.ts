import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DraftHead } from './draftRules.ts';
import type { Entry } from './entry.ts';
import type { Sealed } from './sealing.ts';

/** On disk the fields lie sealed; everything else is needed to show and order what waits. */
export type Stored = Omit<Entry, 'fields' | 'seq'> & { seq?: number; sealed: Sealed };
/** What somebody is in the middle of: plain on a phone of their own, sealed where a device is shared. */
export type StoredDraft = DraftHead & { plain?: unknown; sealed?: Sealed };
/** A photo or recording of a draft or of a form that waits, by `owner/name`. */
export type StoredFile = { name: string; type: string; plain?: ArrayBuffer; sealed?: Sealed };

export type Shelf = DBSchema & {
  outbox: { key: number; value: Stored; indexes: { id: string } };
  secrets: { key: string; value: Sealed };
  drafts: { key: string; value: StoredDraft };
  files: { key: string; value: StoredFile };
  /** The key of this device, and who holds it now. */
  own: { key: 'key' | 'bearer'; value: CryptoKey | string };
};
export type Store = IDBPDatabase<Shelf>;

let opened: Promise<Store> | null = null;

export const store = (): Promise<Store> => (opened ??= open());

function open(): Promise<Store> {
  return openDB<Shelf>('tequio', 2, {
    upgrade(database, before) {
      if (before < 1) firstShelves(database);
      database.createObjectStore('drafts', { keyPath: 'id' });
      database.createObjectStore('files');
    },
    // A newer version in another tab may go first; we open again when we are needed.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => void (opened = null)
  });
}

function firstShelves(database: Store): void {
  database
    .createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
    .createIndex('id', 'id', { unique: true });
  database.createObjectStore('secrets');
  database.createObjectStore('own');
}
