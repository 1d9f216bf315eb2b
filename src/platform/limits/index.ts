import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context, Tx } from '../context/index.ts';
import { transact, type Database } from '../db/index.ts';
import { problems } from '../problem/index.ts';

/** At most so many tries in so many minutes. */
export type Limit = { most: number; minutes: number };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Counts one try and refuses the one too many, until the window ends. It comes before the command and has a
 * transaction of its own: a try counts even when what it tried fails. The key is kept as a fingerprint,
 * so no address lies in the table.
 */
export async function tooMany(context: Context, key: string, limit: Limit): Promise<void> {
  if ('db' in context)
    throw new Error('Count tries before the transaction of the command, or they are forgotten with it.');
  const now = context.clock().getTime();
  const windowAt = Math.floor(now / (limit.minutes * MINUTE)) * limit.minutes * MINUTE;
  const count = await transact(context, (tx) =>
    countTry(tx, { key: fingerprint(key), windowAt: new Date(windowAt), minutes: limit.minutes })
  );
  const left = Math.ceil((windowAt + limit.minutes * MINUTE - now) / MINUTE);
  if (count > limit.most) throw problems.too_many({ minutes: left });
}

/** After a success the tries before it are nobody's business any more. */
export async function forget(tx: Tx, key: string): Promise<void> {
  await tx.db.deleteFrom('rate').where('key', '=', fingerprint(key)).execute();
}

/** No window is longer than a day. */
export async function eraseOldCounts(database: Database, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - DAY);
  await database.begin('write', {}, (db) => db.deleteFrom('rate').where('windowAt', '<', limit).execute());
}

const fingerprint = (key: string): string => createHash('sha256').update(key).digest('hex');

async function countTry(tx: Tx, window: { key: string; windowAt: Date; minutes: number }): Promise<number> {
  const row = await tx.db
    .insertInto('rate')
    .values({ ...window, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['key', 'windowAt', 'minutes']).doUpdateSet({ count: sql`rate.count + 1` })
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}
