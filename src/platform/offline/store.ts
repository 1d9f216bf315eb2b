import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from './entry.ts';
import type { Sealed } from './sealing.ts';

/** On disk the fields lie sealed; everything else is needed to show and order what waits. */
export type Stored = Omit<Entry, 'fields' | 'seq'> & { seq?: number; sealed: Sealed };

export type Shelf = DBSchema & {
  outbox: { key: number; value: Stored; indexes: { id: string } };
  secrets: { key: string; value: Sealed };
  /** The key of this device, and who holds it now. */
  own: { key: 'key' | 'bearer'; value: CryptoKey | string };
};
export type Store = IDBPDatabase<Shelf>;

let opened: Promise<Store> | null = null;

export const store = (): Promise<Store> => (opened ??= open());

function open(): Promise<Store> {
  return openDB<Shelf>('tequio', 1, {
    upgrade(database) {
      database
        .createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
        .createIndex('id', 'id', { unique: true });
      database.createObjectStore('secrets');
      database.createObjectStore('own');
    },
    // A newer version in another tab may go first; we open again when we are needed.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => void (opened = null)
  });
}
