import type { Tx } from '../context/index.ts';
import { newId } from '../ids/index.ts';

/** Puts a letter on its way, in the transaction of what it tells about: no change without its news, no news without its change. */
export async function mail(tx: Tx, message: { to: string; subject: string; text: string }): Promise<void> {
  await post(tx, { channel: 'email', address: message.to, subject: message.subject, body: message.text });
}

export async function text(tx: Tx, message: { to: string; body: string }): Promise<void> {
  await post(tx, { channel: 'sms', address: message.to, subject: '', body: message.body });
}

async function post(tx: Tx, row: { channel: string; address: string; subject: string; body: string }): Promise<void> {
  const createdAt = tx.clock();
  await tx.db
    .insertInto('post')
    .values({ id: newId(createdAt.getTime()), communityId: tx.community?.id ?? null, createdAt, ...row })
    .execute();
}
