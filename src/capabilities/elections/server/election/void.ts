import { declareVoid } from '../../../decisions/server/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import type { Context } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { contestAgain } from './again.ts';
import { candidatesIn, stepBackErased } from './candidates.ts';
import { changeContest, lockContest } from './rows.ts';

/**
 * The key of the vote is lost: the contest ends without a count, with the reason in the book, and another one asks the
 * voters again about the same people. Again changes nothing.
 */
export function declareContestVoid(context: Context, contestId: string, because: Localized): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const settling = await lockContest(tx, contestId);
    const { contest } = settling;
    if (contest.settledHow === 'void') return;
    if (contest.settledAt) throw problems.too_late();
    if (!contest.voteId) throw problems.not_open();
    await stepBackErased(tx, contestId);
    const standing = (await candidatesIn(tx, [contestId])).filter(({ answer }) => answer === 'accepted');
    const again = { called: 'elections_contest_again', tie: contest.tie } as const;
    const againId = await contestAgain(tx, settling, standing, again);
    await changeContest(tx, contestId, { settledAt: tx.clock(), settledHow: 'void' });
    await remember(tx, 'elections.vote_void', { contestId, againId });
    await declareVoid(tx, contest.voteId, because);
  });
}
