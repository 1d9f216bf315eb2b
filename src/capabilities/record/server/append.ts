import { canonical, GENESIS, seal, shortHash } from '../../../kernels/chain/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Payload } from '../rules/payload.ts';

export type Head = { sequence: number; hash: string; short: string };

/**
 * Writes one entry at the end of the book. Call it last in a command: it holds the head's lock until
 * the transaction ends, so two acts of one community follow each other and neither overwrites.
 */
export async function append(tx: Tx, kind: string, payload: Payload): Promise<Head> {
  const communityId = communityOf(tx).id;
  const head = await lockHead(tx, communityId);
  const at = tx.clock();
  const entry = await seal({
    sequence: head.sequence + 1,
    time: at.toISOString(),
    kind,
    payload: canonical(payload),
    previous: head.hash
  });
  const { sequence, previous, hash } = entry;
  await tx.db
    .insertInto('recordEntry')
    .values({ communityId, sequence, at, kind, payload: entry.payload, previous, hash })
    .execute();
  await tx.db
    .updateTable('recordHead')
    .set({ sequence, hash })
    .where('communityId', '=', communityId)
    .execute();
  return { sequence, hash, short: shortHash(hash) };
}

async function lockHead(tx: Tx, communityId: string): Promise<{ sequence: number; hash: string }> {
  await tx.db
    .insertInto('recordHead')
    .values({ communityId, sequence: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx.db
    .selectFrom('recordHead')
    .select(['sequence', 'hash'])
    .where('communityId', '=', communityId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Where the book ends today, as it is printed on minutes and decisions; null while it is empty. */
export function headOf(context: Context): Promise<Head | null> {
  return read(context, async (tx) => {
    const head = await tx.db
      .selectFrom('recordHead')
      .select(['sequence', 'hash'])
      .where('communityId', '=', communityOf(tx).id)
      .executeTakeFirst();
    return head?.sequence ? { ...head, short: shortHash(head.hash) } : null;
  });
}
