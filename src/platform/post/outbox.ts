import { sql } from 'kysely';
import type { Tx } from '../context/index.ts';
import { newId } from '../ids/index.ts';
import { hashOf } from './suppressed.ts';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Only for news somebody can do without: mail programs show their one-click button for it. */
  unsubscribe?: string;
  /** A calendar file (RFC 5545) that comes with it. */
  calendar?: string;
};
export type TextMessage = { to: string; body: string };

/**
 * Puts a letter on its way, in the transaction of what it tells about: no change without its news, no news
 * without its change. False when the person asked to hear nothing more.
 */
export const mail = (tx: Tx, { to, subject, text, html, unsubscribe, calendar }: Mail): Promise<boolean> =>
  post(tx, {
    channel: 'email',
    address: to,
    subject,
    body: text,
    html,
    unsubscribeUrl: unsubscribe,
    calendar
  });

export const text = (tx: Tx, { to, body }: TextMessage): Promise<boolean> =>
  post(tx, { channel: 'sms', address: to, subject: '', body });

type Row = {
  channel: 'email' | 'sms';
  address: string;
  subject: string;
  body: string;
  html?: string;
  unsubscribeUrl?: string;
  calendar?: string;
};

async function post(tx: Tx, row: Row): Promise<boolean> {
  const stopped = await tx.db
    .selectFrom('suppressedContact')
    .select('since')
    .where('contactHash', '=', hashOf(row.address))
    .executeTakeFirst();
  if (stopped) return false;
  const now = tx.clock();
  const keys = {
    id: newId(now.getTime()),
    communityId: tx.community?.id ?? null,
    createdAt: now,
    dueAt: now
  };
  await tx.db
    .insertInto('post')
    .values({ ...keys, ...row })
    .execute();
  await sql`select pg_notify('tequio', 'post')`.execute(tx.db); // wakes the sender when this commits
  return true;
}
