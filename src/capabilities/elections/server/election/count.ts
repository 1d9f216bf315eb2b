import type { Count } from '../../../../kernels/tally/index.ts';
import { closeVote } from '../../../decisions/server/index.ts';
import type { Counted } from '../../../decisions/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { seedOfLot } from '../../rules/election/lot.ts';
import { tallied } from '../../rules/election/tally.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn, stepBackErased } from './candidates.ts';
import { enterInBook } from './entry.ts';
import { judgeTeam } from './judge.ts';
import { refuseCandidate, refuseUnobserved } from './observe.ts';
import { changeContest, lockContest, type Contest } from './rows.ts';
import { callRunoff } from './runoff.ts';
import { settingOf } from './setting.ts';
import { keepWinners, type Settling } from './winners.ts';

/**
 * Counts a contest: closes its vote, counts the ballots, keeps every round, judges the team that comes out of it
 * and writes it into the book, all in one transaction. A second call finds it counted and changes nothing.
 *
 * @param word said in the room after the voting; with the seed it makes the lot
 */
export function countContest(context: Context, contestId: string, word: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const settling = await lockContest(tx, contestId);
    if (settling.contest.settledAt) return;
    const voteId = refuseUnlessOver(tx, settling.contest);
    if (!word.trim()) throw problems.word_needed();
    await refuseCandidate(tx, settling.contest);
    await refuseUnobserved(tx, settling.contest);
    const counted = await closeVote(tx, voteId);
    await stepBackErased(tx, contestId);
    const setting = await settingOf(tx, settling, seedOfLot(settling.contest.seed, word));
    await settle(tx, settling, { word: word.trim(), counted, report: tallied(setting, counted.ballots) });
  });
}

export type Outcome = { word: string; counted: Counted; report: Count };

function refuseUnlessOver(tx: Tx, { voteId, closesAt }: Contest): string {
  if (!voteId || !closesAt) throw problems.not_open();
  if (tx.clock() < closesAt) throw problems.still_voting();
  return voteId;
}

async function settle(tx: Tx, settling: Settling, outcome: Outcome): Promise<void> {
  const { contest } = settling;
  const people = new Map((await candidatesIn(tx, [contest.id])).map((one) => [one.id, one]));
  const elected = outcome.report.elected.map((id) => people.get(id)!);
  await keepWinners(tx, settling, elected);
  const again = outcome.report.runoff.map((id) => people.get(id)!);
  if (again.length) await callRunoff(tx, settling, again);
  await changeContest(tx, contest.id, {
    settledAt: tx.clock(),
    settledHow: again.length ? 'runoff' : 'count'
  });
  const verdictId = await judgeTeam(tx, settling);
  await remember(tx, 'elections.counted', { contestId: contest.id, elected: elected.length });
  const { sequence } = await enterInBook(tx, settling, outcome, elected);
  await keepCount(tx, contest.id, outcome, { verdictId, recordSequence: sequence });
}

export const votersIn = ({ voters }: Counted): number =>
  Object.values(voters).reduce((sum, people) => sum + people, 0);

async function keepCount(
  tx: Tx,
  contestId: string,
  { word, counted, report }: Outcome,
  kept: { verdictId: string; recordSequence: number }
): Promise<void> {
  await tx.db
    .insertInto('contestCount')
    .values({
      ...kept,
      communityId: communityOf(tx).id,
      contestId,
      countedAt: tx.clock(),
      countedBy: memberOf(tx.actor),
      word,
      report: JSON.stringify(report),
      eligible: counted.eligible,
      voters: votersIn(counted),
      byMode: JSON.stringify(counted.byMode)
    })
    .execute();
}
