import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { mustBelong } from './neighbours.ts';
import { byName, withNames } from './people.ts';
import type { ConflictKind } from '../../rules/proposal/evidence.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { isDiscussed } from '../../rules/proposal/proposal.ts';
import { within } from './within.ts';

export type Interest = { memberId: string; name: string; kind: ConflictKind; bySelf: boolean };

/**
 * Says that somebody has an interest of their own in it: oneself, or, noted by an officer, another member.
 * Whether they then may vote the bylaws say.
 */
export function declareConflict(
  context: Context,
  proposalId: string,
  { memberId, kind }: { memberId: string; kind: ConflictKind }
): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx, proposal) => {
    if (memberId !== memberOf(tx.actor)) allow(tx, mayPropose.noteConflict);
    if (!isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    await mustBelong(tx, memberId);
    const said = { kind, saidAt: tx.clock(), saidBy: memberOf(tx.actor), liftedAt: null };
    await tx.db
      .insertInto('proposalConflict')
      .values({ communityId: communityOf(tx).id, proposalId, memberId, ...said })
      .onConflict((conflict) => conflict.columns(['communityId', 'proposalId', 'memberId']).doUpdateSet(said))
      .execute();
    await remember(tx, 'decisions.conflict_declared', { proposalId, memberId });
  });
}

/** Takes it back before the vote: whoever it is about, or an officer. */
export function liftConflict(context: Context, proposalId: string, memberId: string): Promise<void> {
  return within(context, mayPropose.discuss, proposalId, async (tx, proposal) => {
    if (memberId !== memberOf(tx.actor)) allow(tx, mayPropose.noteConflict);
    if (!isDiscussed(proposal.step)) throw proposalProblems.moved_on();
    await tx.db
      .updateTable('proposalConflict')
      .set({ liftedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('proposalId', '=', proposalId)
      .where('memberId', '=', memberId)
      .where('liftedAt', 'is', null)
      .execute();
    await remember(tx, 'decisions.conflict_lifted', { proposalId, memberId });
  });
}

/** Who has said so, or was noted. For members. */
export async function conflictsOf(tx: Tx, proposalId: string): Promise<Interest[]> {
  const rows = await tx.db
    .selectFrom('proposalConflict')
    .select(['memberId', 'kind', 'saidBy'])
    .where('communityId', '=', communityOf(tx).id)
    .where('proposalId', '=', proposalId)
    .where('liftedAt', 'is', null)
    .execute();
  const named = await withNames(tx, rows, ({ memberId }) => memberId);
  return named.sort(byName).map(({ saidBy, ...row }) => ({
    ...row,
    kind: row.kind as ConflictKind,
    bySelf: saidBy === row.memberId
  }));
}
