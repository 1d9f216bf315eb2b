import type { Category } from '../../../../kernels/bylaws/index.ts';
import { countback as countAgain, type Count } from '../../../../kernels/tally/index.ts';
import { countedOf } from '../../../decisions/server/index.ts';
import { seatsOf } from '../../../governance/server/index.ts';
import { categoryOn } from '../../../people/server/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { seedOfLot } from '../../rules/election/lot.ts';
import { kernelBallots, kernelMethod, optionsFor } from '../../rules/election/tally.ts';
import { candidatesIn, type Candidacy } from './candidates.ts';
import { eligibilityOf } from './eligible.ts';
import { settingOf } from './setting.ts';
import { today } from './today.ts';
import type { Settling } from './winners.ts';

/** The ballots that filled a seat: whom they elected first, and who sat there by countback since and left again. */
export type Behind = { contestId: string; elected: string; since: string[] };
/** The seat that is empty, and who said no to it. */
export type Empty = { seatId: string; refused: string[] };

/** The counted contest whose ballots put somebody into this holding, at once or by countback; null where there are none. */
export async function ballotsBehind(tx: Tx, holdingId: string): Promise<Behind | null> {
  const again = await tx.db
    .selectFrom('countback')
    .select(['leftHoldingId', 'candidacyId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('holdingId', '=', holdingId)
    .executeTakeFirst();
  if (again) {
    const before = await ballotsBehind(tx, again.leftHoldingId);
    return before && { ...before, since: [...before.since, again.candidacyId] };
  }
  const first = await winnerOf(tx, holdingId);
  return first ? { contestId: first.contestId, elected: first.candidacyId, since: [] } : null;
}

const winnerOf = (tx: Tx, holdingId: string) =>
  tx.db
    .selectFrom('winner')
    .innerJoin('contest', (join) =>
      join
        .onRef('contest.communityId', '=', 'winner.communityId')
        .onRef('contest.id', '=', 'winner.contestId')
    )
    .select(['winner.contestId', 'winner.candidacyId'])
    .where('winner.communityId', '=', communityOf(tx).id)
    .where('winner.holdingId', '=', holdingId)
    .where('contest.settledHow', '=', 'count')
    .executeTakeFirst();

/** Who comes next on those ballots among everybody who may serve and has not refused; `next` is null where nobody is left. */
export async function nextOnBallots(
  tx: Tx,
  settling: Settling,
  { elected, since }: Behind,
  { seatId, refused }: Empty
): Promise<{ report: Count; next: Candidacy | null }> {
  const { contest, election } = settling;
  const people = await candidatesIn(tx, [contest.id]);
  const { word, before } = await countOf(tx, contest.id);
  const setting = await settingOf(tx, settling, seedOfLot(contest.seed, word));
  const team = await teamNow(tx, election.bodyId, seatId);
  const report = countAgain(kernelBallots((await countedOf(tx, contest.voteId!)).ballots), {
    method: kernelMethod(contest.method),
    options: optionsFor({ ...setting, tie: setting.tie === 'runoff' ? 'lot' : setting.tie }),
    leaves: [elected],
    stays: before.elected.filter((id) => id !== elected),
    gone: [...since, ...refused, ...(await cannotServe(tx, settling, people, team))]
  });
  return { report, next: people.find(({ id }) => id === report.elected[0]) ?? null };
}

async function countOf(tx: Tx, contestId: string): Promise<{ word: string; before: Count }> {
  const [count] = await tx.db
    .selectFrom('contestCount')
    .select(['word', 'report'])
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', '=', contestId)
    .execute();
  return { word: count!.word, before: count!.report as unknown as Count };
}

type Team = { sitting: Set<string>; keptFor: Category | null };

/** Whoever came to a seat of the team since the election sits there once; and the seat may be kept for some. */
async function teamNow(tx: Tx, bodyId: string, seatId: string): Promise<Team> {
  const seats = await seatsOf(tx, bodyId, today(tx));
  return {
    sitting: new Set(seats.flatMap(({ holding }) => holding?.memberId ?? [])),
    keptFor: seats.find(({ id }) => id === seatId)?.reservedFor ?? null
  };
}

/** Who may no longer serve, or not in this seat, by the rules of today. */
async function cannotServe(
  tx: Tx,
  settling: Settling,
  people: Candidacy[],
  { sitting, keptFor }: Team
): Promise<string[]> {
  const gone: string[] = [];
  for (const { id, memberId } of people) {
    const { able } = await eligibilityOf(tx, settling, memberId);
    const fits = keptFor === null || (await categoryOn(tx, memberId, today(tx))) === keptFor;
    if (!able || !fits || sitting.has(memberId)) gone.push(id);
  }
  return gone;
}
