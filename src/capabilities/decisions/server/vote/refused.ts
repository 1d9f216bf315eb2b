import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Problem } from '../../../../platform/problem/index.ts';

/** Counts a refusal by its reason, and hands it on: it is thrown after the count is kept. */
export async function noteRefusal(tx: Tx, voteId: string, refused: Problem): Promise<Problem> {
  const reason = refused.code.slice(refused.code.indexOf('.') + 1);
  await tx.db
    .insertInto('refusedVote')
    .values({ communityId: communityOf(tx).id, voteId, reason, count: 1 })
    .onConflict((there) =>
      there.columns(['communityId', 'voteId', 'reason']).doUpdateSet({ count: sql`refused_vote.count + 1` })
    )
    .execute();
  return refused;
}

export async function refusedIn(tx: Tx, voteId: string): Promise<Record<string, number>> {
  const rows = await tx.db
    .selectFrom('refusedVote')
    .select(['reason', 'count'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .orderBy('reason')
    .execute();
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}
