import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { rowsOf } from '../../../people/server/index.ts';
import type { Mode } from '../../rules/vote/counted.ts';

export type Voter = {
  memberId: string;
  state: 'eligible' | 'recused' | 'ineligible';
  barredBy: string | null;
  mode: Mode | null;
};

/**
 * The row of the person, even where two rows became one after the opening: one that steps aside for a conflict binds
 * the person; then the one that may vote, then the one that is kept.
 */
export async function voterOf(tx: Tx, voteId: string, memberId: string): Promise<Voter | null> {
  const { person, rows } = await rowsOf(tx, memberId);
  const found = await tx.db
    .selectFrom('voter')
    .select(['memberId', 'state', 'barredBy', 'mode'])
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .where('memberId', 'in', rows.length ? rows : [memberId])
    .orderBy(sql`coalesce(mode, '') not in ('hands', 'paper')`)
    .orderBy(sql`state <> 'recused'`)
    .orderBy(sql`state <> 'eligible'`)
    .orderBy(sql`member_id <> ${person}`)
    .orderBy('memberId')
    .limit(1)
    .executeTakeFirst();
  return (found as Voter | undefined) ?? null;
}
