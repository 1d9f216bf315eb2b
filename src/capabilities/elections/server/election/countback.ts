import { countback as countAgain, type Count } from '../../../../kernels/tally/index.ts';
import { countedOf } from '../../../decisions/server/index.ts';
import { neededRulesOn, seatMember, type Holding } from '../../../governance/server/index.ts';
import { append } from '../../../record/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { seedOfLot } from '../../rules/election/lot.ts';
import { kernelBallots, kernelMethod, optionsFor } from '../../rules/election/tally.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn, type Candidacy } from './candidates.ts';
import { eligibilityOf } from './eligible.ts';
import { lockContest } from './rows.ts';
import { inEveryLanguage } from './said.ts';
import { settingOf } from './setting.ts';
import { lastHolding, teamOf } from './proposal.ts';
import { today } from './today.ts';
import type { Settling } from './winners.ts';
import { namesInBook } from './winners.ts';

/** The counted contest whose ballots put somebody into this holding; null where there are none. */
export async function ballotsBehind(
  tx: Tx,
  holdingId: string
): Promise<{ contestId: string; candidacyId: string } | null> {
  const found = await tx.db
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
  return found ?? null;
}

/**
 * Fills a seat that fell empty from the ballots that had filled it, for the rest of the term, where the bylaws say
 * so. Who was elected then or may no longer serve is passed over. A second call finds the seat filled.
 */
export function fillByCountback(context: Context, seatId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const rules = await neededRulesOn(tx, today(tx));
    if (rules.parameters.leadership.vacancy?.fill !== 'countback') throw problems.not_open();
    const left = await lastHolding(tx, (await teamOf(tx)).id, seatId);
    const behind = left && (await ballotsBehind(tx, left.id));
    if (!left || !behind) throw problems.no_ballots();
    const settling = await lockContest(tx, behind.contestId);
    if (await isFilled(tx, left.id)) return;
    const { report, next } = await nextOnBallots(tx, settling, behind.candidacyId);
    const holdingId = newId(tx.clock().getTime());
    const until = left.untilOn && left.untilOn > today(tx) ? { until: left.untilOn } : {};
    await seatMember(tx, { id: holdingId, seatId, memberId: next.memberId, from: today(tx), ...until });
    await remember(tx, 'elections.countback', { contestId: behind.contestId, seatId });
    await keep(tx, { seatId, left, next, report, holdingId, contestId: behind.contestId });
  });
}

async function nextOnBallots(tx: Tx, settling: Settling, leaves: string) {
  const { contest } = settling;
  const people = await candidatesIn(tx, [contest.id]);
  const [count] = await tx.db
    .selectFrom('contestCount')
    .select(['word', 'report'])
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', '=', contest.id)
    .execute();
  const before = count!.report as unknown as Count;
  const setting = await settingOf(tx, settling, seedOfLot(contest.seed, count!.word));
  const report = countAgain(kernelBallots((await countedOf(tx, contest.voteId!)).ballots), {
    method: kernelMethod(contest.method),
    options: optionsFor({ ...setting, tie: setting.tie === 'runoff' ? 'lot' : setting.tie }),
    leaves: [leaves],
    stays: before.elected.filter((id) => id !== leaves),
    gone: await cannotServe(tx, settling, people)
  });
  const next = people.find(({ id }) => id === report.elected[0]);
  if (!next) throw problems.nobody_left();
  return { report, next };
}

/** Who may no longer stand, by the rules of today. */
async function cannotServe(tx: Tx, settling: Settling, people: Candidacy[]): Promise<string[]> {
  const gone: string[] = [];
  for (const { id, memberId } of people)
    if (!(await eligibilityOf(tx, settling, memberId)).able) gone.push(id);
  return gone;
}

const isFilled = async (tx: Tx, leftHoldingId: string): Promise<boolean> =>
  Boolean(
    await tx.db
      .selectFrom('countback')
      .select('id')
      .where('communityId', '=', communityOf(tx).id)
      .where('leftHoldingId', '=', leftHoldingId)
      .executeTakeFirst()
  );

type Filled = {
  seatId: string;
  contestId: string;
  left: Holding;
  next: Candidacy;
  report: Count;
  holdingId: string;
};

async function keep(tx: Tx, { seatId, contestId, left, next, report, holdingId }: Filled): Promise<void> {
  const { sequence } = await append(tx, 'elections.countback', {
    title: inEveryLanguage('elections_record_countback', () => ({})),
    contest: contestId,
    seat: seatId,
    elected: await namesInBook(tx, [next])
  });
  await tx.db
    .insertInto('countback')
    .values({
      communityId: communityOf(tx).id,
      id: newId(tx.clock().getTime()),
      ...{ contestId, seatId, holdingId, candidacyId: next.id, leftHoldingId: left.id },
      countedAt: tx.clock(),
      countedBy: memberOf(tx.actor),
      report: JSON.stringify(report),
      recordSequence: sequence
    })
    .execute();
}
