import { createHash } from 'node:crypto';
import type { Tx } from '../context/index.ts';
import { insertOnce } from '../db/index.ts';

/** Kept as a fingerprint: the list of those who want silence must not become a list of contacts. */
export const hashOf = (contact: string): string =>
  createHash('sha256').update(contact.trim().toLowerCase()).digest('hex');

/** Somebody answered STOP: nothing more, from any community. */
export async function suppress(tx: Tx, contact: string): Promise<void> {
  await insertOnce(tx, 'suppressedContact', { contactHash: hashOf(contact), since: tx.clock() });
}

/** Somebody answered START. */
export async function welcomeBack(tx: Tx, contact: string): Promise<void> {
  await tx.db.deleteFrom('suppressedContact').where('contactHash', '=', hashOf(contact)).execute();
}
