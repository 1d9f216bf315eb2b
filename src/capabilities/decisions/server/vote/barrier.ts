import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Problem } from '../../../../platform/problem/index.ts';
import { standingOf } from '../../../people/server/index.ts';
import { problems } from '../../rules/problems.ts';
import { voterOf, type Voter } from './voter.ts';

/** Who votes, or why they may not: the roll as it was frozen, and a suspension from the minute it is given. */
export async function barrier(tx: Tx, voteId: string, memberId: string): Promise<Problem | Voter> {
  const voter = await voterOf(tx, voteId, memberId);
  if (!voter) return problems.not_on_roll();
  if (voter.state === 'recused') return problems.recused();
  if (voter.state === 'ineligible') return problems.barred({ finding: voter.barredBy ?? '' });
  return (await isSuspended(tx, memberId)) ? problems.suspended() : voter;
}

async function isSuspended(tx: Tx, memberId: string): Promise<boolean> {
  const today = dayIn(communityOf(tx).timeZone, tx.clock());
  return (await standingOf(tx, [memberId], today)).get(memberId)?.state === 'suspended';
}
