import type { Context } from '../../../../platform/context/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { voteOn } from '../vote/find.ts';
import { holdOpen } from '../vote/hold.ts';
import { subjectOf } from './putToVote.ts';
import { within } from './within.ts';

/**
 * Too few were in the room: the vote goes on by phone and paper for the days that the bylaws give. Again changes
 * nothing.
 */
export function holdVoteOpen(context: Context, proposalId: string): Promise<{ closesAt: Date }> {
  return within(context, mayPropose.steward, proposalId, async (tx, proposal) => {
    const vote = await voteOn(tx, subjectOf(proposal));
    if (proposal.step !== 'voting' || !vote) throw proposalProblems.moved_on();
    return holdOpen(tx, vote.id);
  });
}
