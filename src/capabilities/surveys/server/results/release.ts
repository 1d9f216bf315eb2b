import { isDeepStrictEqual } from 'node:util';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Kept } from '../../rules/results/family.ts';
import { movedSince, releaseOf, type Earlier, type Release } from '../../rules/results/release.ts';
import { about } from '../../rules/results/told.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';
import { answersOf } from './answers.ts';
import { keepFindings } from './keepFindings.ts';
import { keptPlan } from './plan.ts';

/**
 * Tells what the survey found, to everybody and for ever. Told again without new answers it stays the same release,
 * unless the plan changed; with fewer new answers than the threshold it is refused, since the difference would show
 * who they are.
 */
export function releaseResults(context: Context, surveyId: string): Promise<{ id: string; number: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    await lock(tx, surveyId);
    const made = await releaseNow(tx, surveyId);
    if (made.last && made.unchanged) return { id: made.last.id, number: made.last.number };
    const number = (made.last?.number ?? 0) + 1;
    const id = newId(tx.clock().getTime());
    await keep(tx, { id, surveyId, number }, made);
    await keepFindings(tx, { id, surveyId }, made);
    await remember(tx, 'surveys.released', { surveyId, releaseId: id, number });
    return { id, number };
  });
}

/** The release as it would be now, beside everything that was told. Throws where it may not be. */
export async function releaseNow(tx: Tx, surveyId: string) {
  const { dataset, everybody, firstDay, lastDay } = await answersOf(tx, surveyId);
  const plan = await keptPlan(tx, surveyId, dataset.columns);
  const { earlier, last } = await toldBefore(tx, surveyId);
  if (dataset.rows.length < plan.threshold) throw problems.too_few_answers({ least: plan.threshold });
  const moved = earlier.map((one) => movedSince(one, dataset.rows).length);
  if (moved.some((people) => people > 0 && people < plan.threshold))
    throw problems.too_few_new({ least: plan.threshold });
  const release = releaseOf(dataset, plan, await benchmarksFor(tx), earlier, everybody);
  const settings = { plan, weighing: release.weighing };
  const kept: unknown = JSON.parse(JSON.stringify(settings));
  const unchanged = moved.at(-1) === 0 && isDeepStrictEqual(last?.settings, kept);
  return { dataset, plan, release, settings, last, unchanged, firstDay, lastDay };
}

export type Made = Awaited<ReturnType<typeof releaseNow>>;

/** Two at once wait for each other: each must know all that was told before it. */
const lock = (tx: Tx, surveyId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`results of ${surveyId}`}, 0))`.execute(tx.db);

async function toldBefore(tx: Tx, surveyId: string) {
  const releases = await tx.db
    .selectFrom('surveyRelease')
    .select(['id', 'number', 'counted', 'settings'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute();
  const earlier: Earlier[] = [];
  for (const { id, counted } of releases) earlier.push({ counted, kept: await keptIn(tx, id) });
  return { earlier, last: releases.at(-1) ?? null };
}

async function keptIn(tx: Tx, releaseId: string): Promise<Earlier['kept']> {
  const rows = await tx.db
    .selectFrom('surveyReleaseTable')
    .select(['question', 'kept'])
    .where('communityId', '=', communityOf(tx).id)
    .where('releaseId', '=', releaseId)
    .execute();
  return Object.fromEntries(rows.map(({ question, kept }) => [question, kept as unknown as Kept[]]));
}

type Key = { id: string; surveyId: string; number: number };

async function keep(tx: Tx, { id, surveyId, number }: Key, made: Made): Promise<void> {
  const communityId = communityOf(tx).id;
  const { dataset, firstDay, lastDay } = made;
  await tx.db
    .insertInto('surveyRelease')
    .values({
      ...{ communityId, id, surveyId, number, firstDay, lastDay },
      releasedOn: today(tx),
      releasedBy: memberOf(tx.actor),
      answers: about(dataset.rows.length),
      settings: JSON.stringify(made.settings),
      counted: dataset.rows.map((row) => row.id)
    })
    .execute();
  await keepTables(tx, id, made.release);
}

async function keepTables(tx: Tx, releaseId: string, { tables }: Release): Promise<void> {
  if (!tables.length) return;
  await tx.db
    .insertInto('surveyReleaseTable')
    .values(
      tables.map(({ table, kept }, place) => ({
        ...{ communityId: communityOf(tx).id, releaseId, place, question: table.question },
        told: JSON.stringify(table),
        kept: JSON.stringify(kept)
      }))
    )
    .execute();
}
