import { leaveSeat, seatMember, seatsOf } from '../../../governance/server/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { winnersIn } from './find.ts';
import { contestsIn, lockElection, type Election } from './rows.ts';
import { proposeTasks, type Newcomer } from './tasks.ts';
import { today } from './today.ts';

/**
 * Seats everybody who was elected, from the day the election gave or from today where that is past, for the term
 * of the bylaws or the rest of one; who sat there before leaves that day. Each new person gets their first steps.
 */
export function installElected(context: Context, electionId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const election = await lockElection(tx, electionId);
    const contests = await contestsIn(tx, electionId);
    if (contests.some(({ settledAt }) => !settledAt)) throw problems.not_settled();
    const won = await winnersIn(
      tx,
      contests.map(({ id }) => id)
    );
    const waiting = won.filter(({ installedAt }) => !installedAt);
    if (!waiting.length) return;
    const from = today(tx) > election.takesOfficeOn ? today(tx) : election.takesOfficeOn;
    const newcomers: Newcomer[] = [];
    for (const winner of waiting) newcomers.push(await installOne(tx, election, winner, from));
    await proposeTasks(tx, { electionId, bodyId: election.bodyId, from }, newcomers);
    await remember(tx, 'elections.installed', { electionId, people: waiting.length });
  });
}

type Winner = Awaited<ReturnType<typeof winnersIn>>[number];

async function installOne(tx: Tx, election: Election, winner: Winner, from: string): Promise<Newcomer> {
  const { seatId, memberId, holdingId, untilOn } = winner;
  const before = await holderOf(tx, election.bodyId, seatId, from);
  if (before?.sitting) await leaveSeat(tx, { holdingId: before.id, on: from });
  const rest = untilOn && untilOn > from ? { until: untilOn } : {};
  await seatMember(tx, { id: holdingId, seatId, memberId, from, ...rest });
  await tx.db
    .updateTable('winner')
    .set({ installedAt: tx.clock() })
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', '=', winner.contestId)
    .where('candidacyId', '=', winner.candidacyId)
    .execute();
  return { memberId, before: before && before.memberId !== memberId ? before : null };
}

/** Who sits there on that day, or sat there last. */
async function holderOf(tx: Tx, bodyId: string, seatId: string, day: string) {
  const seat = (await seatsOf(tx, bodyId, day)).find(({ id }) => id === seatId);
  if (seat?.holding) return { ...seat.holding, sitting: true };
  const last = seat?.past.find(({ fromOn }) => fromOn < day);
  return last ? { ...last, sitting: false } : null;
}
