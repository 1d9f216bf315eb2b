import { findVote, isLost, voteOf } from '../../../decisions/server/index.ts';
import { memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow, may as can } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn } from './candidates.ts';
import { OBSERVERS, observersOf } from './observe.ts';
import { contestOf, contestsIn } from './rows.ts';

export type CountRoom = {
  contest: { id: string; electionId: string; title: string; seedCommitment: string; settled: boolean };
  vote: { id: string; eligible: number; voted: number; closesAt: Date; meets: boolean };
  over: boolean;
  observers: { name: string; me: boolean }[];
  needed: number;
  mayObserve: boolean;
  mayCount: boolean;
  /** The key of the vote is lost, and the reader may declare it void. */
  lost: boolean;
  void: boolean;
};

/** The room where it is counted: what has come in, who saw it, and what is still missing. */
export function countRoom(context: Context, contestId: string): Promise<CountRoom> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const contest = await contestOf(tx, contestId);
    if (!contest.voteId || !contest.closesAt) throw problems.not_open();
    const { id, eligible, voted, meetingId } = await voteOf(tx, contest.voteId);
    const [me, observers] = [memberOf(tx.actor), await observersOf(tx, contestId)];
    const contests = await contestsIn(tx, contest.electionId);
    const people = await candidatesIn(
      tx,
      contests.map((one) => one.id)
    );
    const stands = people.some(({ memberId, acceptedAt }) => memberId === me && acceptedAt);
    const saw = observers.some(({ memberId }) => memberId === me);
    const over = tx.clock() >= contest.closesAt;
    const settled = contest.settledAt !== null;
    const others = observers.filter(({ memberId }) => memberId !== me).length;
    return {
      contest: {
        id: contestId,
        electionId: contest.electionId,
        title: inLanguage(contest.title, tx.locale),
        seedCommitment: contest.seedCommitment,
        settled
      },
      vote: { id, eligible, voted, closesAt: contest.closesAt, meets: meetingId !== null },
      over,
      observers: observers.map(({ memberId, name }) => ({ name, me: memberId === me })),
      needed: OBSERVERS,
      mayObserve: over && !settled && !stands && !saw,
      mayCount: over && !settled && others >= OBSERVERS && can(tx, may.run),
      lost: !settled && (await lostTo(tx, id)),
      void: contest.settledHow === 'void'
    };
  });
}

const lostTo = async (tx: Tx, voteId: string): Promise<boolean> =>
  can(tx, may.run) && isLost(tx, await findVote(tx, voteId));
