import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context/index.ts';
import { transact } from '../db/index.ts';
import { problems } from '../problem/index.ts';

/** At most so many tries in so many minutes. */
export type Limit = { most: number; minutes: number };

/**
 * Counts one try and refuses the one too many. Runs in a transaction of its own: a try counts
 * even when what it tried fails. The key is kept as a fingerprint, so no address lies in the table.
 */
export async function tooMany(context: Context, key: string, limit: Limit): Promise<void> {
  const count = await transact(context, (tx) => countTry(tx, key, limit));
  if (count > limit.most) throw problems.too_many({ minutes: limit.minutes });
}

async function countTry(
  tx: Parameters<Parameters<typeof transact>[1]>[0],
  key: string,
  { minutes }: Limit
): Promise<number> {
  const length = minutes * 60_000;
  const windowAt = new Date(Math.floor(tx.clock().getTime() / length) * length);
  const row = await tx.db
    .insertInto('rate')
    .values({ key: createHash('sha256').update(`${minutes}/${key}`).digest('hex'), windowAt, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['key', 'windowAt']).doUpdateSet({ count: sql`rate.count + 1` })
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}
