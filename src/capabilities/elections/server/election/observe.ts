import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn } from './candidates.ts';
import { contestsIn, lockContest, type Contest } from './rows.ts';

/** How many have to have seen it. */
export const OBSERVERS = 2;

/** Says: I saw the box closed and the sheet counted, and I do not stand. Twice is once. */
export function observeCount(context: Context, contestId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.observe);
    const memberId = memberOf(tx.actor);
    if (!memberId) throw common.not_allowed();
    const { contest } = await lockContest(tx, contestId);
    if (contest.settledAt) throw problems.too_late();
    if (!contest.closesAt || tx.clock() < contest.closesAt) throw problems.still_voting();
    if (await standsIn(tx, contest.electionId, memberId)) throw problems.cannot_observe();
    const row = { communityId: communityOf(tx).id, contestId, memberId, confirmedAt: tx.clock() };
    if (await insertOnce(tx, 'contestObserver', row)) await remember(tx, 'elections.observed', { contestId });
  });
}

async function standsIn(tx: Tx, electionId: string, memberId: string): Promise<boolean> {
  const contests = await contestsIn(tx, electionId);
  const people = await candidatesIn(
    tx,
    contests.map(({ id }) => id)
  );
  return people.some(
    (one) => one.memberId === memberId && (one.answer === 'accepted' || one.answer === 'withdrawn')
  );
}

export async function observersOf(tx: Tx, contestId: string): Promise<{ memberId: string; name: string }[]> {
  const rows = await tx.db
    .selectFrom('contestObserver')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', '=', contestId)
    .orderBy('confirmedAt')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows.map(({ memberId }) => ({ memberId, name: names.get(memberId) ?? '' }));
}

/** Whoever stands in any contest of the election does not count it. */
export async function refuseCandidate(tx: Tx, { electionId }: Contest): Promise<void> {
  const memberId = memberOf(tx.actor);
  if (memberId && (await standsIn(tx, electionId, memberId))) throw problems.cannot_count();
}

/** Two people who do not stand, and none of them is the one who counts. */
export async function refuseUnobserved(tx: Tx, { id }: Contest): Promise<void> {
  const others = (await observersOf(tx, id)).filter(({ memberId }) => memberId !== memberOf(tx.actor));
  if (others.length < OBSERVERS) throw problems.observers_missing();
}
