import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockStep } from './steps.ts';

export type Seen = { stepId: string; kept: boolean; note: string | null };

/**
 * A member looked and says whether it was kept. Parents and residents only: nobody confirms their own employer.
 * Each has one voice and may change it.
 */
export function sayWhatISee(
  context: Context,
  commitmentId: string,
  { stepId, kept, note }: Seen
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.look);
    const step = await lockStep(tx, commitmentId, stepId);
    if (!step.reportedOn) throw problems.not_reported();
    const seen = { kept, note: note?.trim() || null, seenAt: tx.clock() };
    await tx.db
      .insertInto('commitmentSeen')
      .values({ communityId: communityOf(tx).id, stepId, memberId: memberOf(tx.actor)!, ...seen })
      .onConflict((conflict) => conflict.columns(['communityId', 'stepId', 'memberId']).doUpdateSet(seen))
      .execute();
    await remember(tx, 'charters.looked', { commitmentId, stepId, kept });
  });
}
