import type { Context } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { mayPropose } from '../../rules/proposal/policy.ts';
import { proposalProblems } from '../../rules/proposal/problems.ts';
import { worded, type Texts } from '../../rules/proposal/wording.ts';
import { voteOn } from '../vote/find.ts';
import { declareVoid } from '../vote/void.ts';
import { subjectOf } from './putToVote.ts';
import { takeStep, within } from './within.ts';

/**
 * The key of the secret vote is lost: the vote is void, with the reason in the book, and the proposal is before
 * everybody again so that it can be put to another vote. Again changes nothing.
 */
export function declareVoteVoid(
  context: Context,
  proposalId: string,
  { voteId, because }: { voteId: string; because: Texts }
): Promise<void> {
  return within(context, mayPropose.steward, proposalId, async (tx, proposal) => {
    const vote = await voteOn(tx, subjectOf(proposal));
    if (vote?.id !== voteId) throw proposalProblems.moved_on();
    if (vote.void) return;
    const words = worded(null, because, tx.locale);
    if (!words) throw proposalProblems.text_missing();
    await takeStep(tx, proposal, 'opened');
    await remember(tx, 'decisions.discussed_again', { proposalId });
    await declareVoid(tx, voteId, words);
  });
}
