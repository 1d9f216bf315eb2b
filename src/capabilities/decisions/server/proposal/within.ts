import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow, type Rule } from '../../../../platform/policy/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { mayFollow, type Proposal, type Step } from '../../rules/proposal/proposal.ts';
import { lockProposal } from './rows.ts';

/** The first two beats of a command about one proposal: allow, and hold it still. */
export function within<T>(
  context: Context,
  rule: Rule,
  proposalId: string,
  work: (tx: Tx, proposal: Proposal) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    allow(tx, rule);
    return work(tx, await lockProposal(tx, proposalId));
  });
}

/** The same where also whoever wrote it may: that can only be asked once it is known. */
export function tending<T>(
  context: Context,
  rule: Rule,
  proposalId: string,
  work: (tx: Tx, proposal: Proposal) => Promise<T>
): Promise<T> {
  return within(context, mayPropose.discuss, proposalId, (tx, proposal) => {
    allow(tx, rule, proposal.raisedBy ?? undefined);
    return work(tx, proposal);
  });
}

/** Writes down the next step, where it may follow. */
export async function takeStep(tx: Tx, { id, step }: Pick<Proposal, 'id' | 'step'>, to: Step): Promise<void> {
  if (!mayFollow(step, to)) throw proposalProblems.moved_on();
  await noteStep(tx, id, to);
}

export async function noteStep(tx: Tx, proposalId: string, step: Step): Promise<void> {
  const { last } = await tx.db
    .selectFrom('proposalStep')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('communityId', '=', communityOf(tx).id)
    .where('proposalId', '=', proposalId)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('proposalStep')
    .values({
      communityId: communityOf(tx).id,
      proposalId,
      number: (last ?? 0) + 1,
      step,
      at: tx.clock(),
      by: memberOf(tx.actor)
    })
    .execute();
}
