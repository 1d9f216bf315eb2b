import type { Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { keyOf } from './find.ts';

type Listed = 'townHallTrack' | 'townHallPanelist' | 'townHallCue';

/** The place after the last one of a list. */
export async function nextPosition(tx: Tx, table: Listed, meetingId: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom(table)
    .select(sql<number>`coalesce(max(position), 0)::int`.as('last'))
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .executeTakeFirstOrThrow();
  return last + 1;
}
