import type { Count } from '../../../../kernels/tally/index.ts';
import { neededRulesOn, seatMember, type Holding } from '../../../governance/server/index.ts';
import { append } from '../../../record/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn, type Candidacy } from './candidates.ts';
import { lastHolding, teamOf } from './proposal.ts';
import { contestOf, electionOf, lockContest } from './rows.ts';
import { ballotsBehind, nextOnBallots, type Behind } from './sameBallots.ts';
import { inEveryLanguage } from './said.ts';
import { today } from './today.ts';
import { namesInBook, type Settling } from './winners.ts';

/** Whom the ballots name for an empty seat, and who was asked before and said no. */
export type NextInLine = { next: { candidacyId: string; name: string } | null; refused: string[] };
export type Asked = { seatId: string; candidacyId: string };

/** Who is to be asked: of those who run elections, and of nobody else. Nothing is written. */
export function nextInLine(context: Context, seatId: string): Promise<NextInLine> {
  return read(context, async (tx) => {
    allow(tx, may.run);
    const { left, behind } = await vacancy(tx, seatId);
    const contest = await contestOf(tx, behind.contestId);
    const settling = { contest, election: await electionOf(tx, contest.electionId) };
    const refused = await refusedFor(tx, left.id);
    const { next } = await nextOnBallots(tx, settling, behind, { seatId, refused });
    const people = new Map((await candidatesIn(tx, [contest.id])).map(({ id, name }) => [id, name]));
    return {
      next: next && { candidacyId: next.id, name: next.name },
      refused: refused.map((id) => people.get(id) ?? '')
    };
  });
}

/**
 * Fills a seat that fell empty from the ballots that had filled it, for the rest of the term, where the bylaws say
 * so, with whom the ballots name next and who has said yes. A second call finds the seat filled.
 */
export function fillByCountback(context: Context, { seatId, candidacyId }: Asked): Promise<void> {
  return asked(context, { seatId, candidacyId }, async (tx, { left, next, report, contestId }) => {
    const holdingId = newId(tx.clock().getTime());
    const until = left.untilOn && left.untilOn > today(tx) ? { until: left.untilOn } : {};
    await seatMember(tx, { id: holdingId, seatId, memberId: next.memberId, from: today(tx), ...until });
    await remember(tx, 'elections.countback', { contestId, seatId });
    await keep(tx, { seatId, left, next, report, holdingId, contestId });
  });
}

/** Whom the ballots name next has said no: it is kept, and the ballots say who comes after. Twice is once. */
export function passOver(context: Context, { seatId, candidacyId }: Asked): Promise<void> {
  return asked(context, { seatId, candidacyId }, async (tx, { left, contestId }) => {
    const keys = { communityId: communityOf(tx).id, leftHoldingId: left.id, contestId, candidacyId };
    const noted = { refusedAt: tx.clock(), notedBy: memberOf(tx.actor)! };
    await insertOnce(tx, 'countbackRefusal', { ...keys, ...noted });
    await remember(tx, 'elections.countback_refused', { contestId, seatId });
  });
}

type Found = { left: Holding; contestId: string; next: Candidacy; report: Count };

/** What somebody answered, behind the lock of the election; nothing where it was answered already. */
function asked(
  context: Context,
  { seatId, candidacyId }: Asked,
  work: (tx: Tx, found: Found) => Promise<void>
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const { left, behind } = await vacancy(tx, seatId);
    const settling: Settling = await lockContest(tx, behind.contestId);
    const refused = await refusedFor(tx, left.id);
    if (refused.includes(candidacyId) || (await isFilled(tx, left.id))) return;
    const { report, next } = await nextOnBallots(tx, settling, behind, { seatId, refused });
    if (!next) throw problems.nobody_left();
    if (next.id !== candidacyId) throw problems.not_next();
    await work(tx, { left, contestId: behind.contestId, next, report });
  });
}

async function vacancy(tx: Tx, seatId: string): Promise<{ left: Holding; behind: Behind }> {
  const rules = await neededRulesOn(tx, today(tx));
  if (rules.parameters.leadership.vacancy?.fill !== 'countback') throw problems.not_open();
  const left = await lastHolding(tx, (await teamOf(tx)).id, seatId);
  const behind = left && (await ballotsBehind(tx, left.id));
  if (!left || !behind) throw problems.no_ballots();
  return { left, behind };
}

const refusedFor = async (tx: Tx, leftHoldingId: string): Promise<string[]> =>
  (
    await tx.db
      .selectFrom('countbackRefusal')
      .select('candidacyId')
      .where('communityId', '=', communityOf(tx).id)
      .where('leftHoldingId', '=', leftHoldingId)
      .orderBy('refusedAt')
      .execute()
  ).map(({ candidacyId }) => candidacyId);

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
