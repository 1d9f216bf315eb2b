import { isDeepStrictEqual } from 'node:util';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import type { Kept } from '../../rules/results/family.ts';
import { movedSince, releaseOf, type Earlier } from '../../rules/results/release.ts';
import { answersOf } from './answers.ts';
import { keptPlan } from './plan.ts';

export type Draft = Awaited<ReturnType<typeof draftRelease>>;

/** The release as it would be now, beside everything that was told; `blocked` says why it may not be. */
export async function draftRelease(tx: Tx, surveyId: string) {
  const { dataset, everybody, firstDay, lastDay } = await answersOf(tx, surveyId);
  const plan = await keptPlan(tx, surveyId, dataset.columns);
  const { earlier, last } = await toldBefore(tx, surveyId);
  const moved = earlier.map((one) => movedSince(one, dataset.rows).length);
  const known = { dataset, plan, last, firstDay, lastDay };
  const tooFew = dataset.rows.length < plan.threshold;
  if (tooFew) return { ...known, blocked: 'too_few_answers' as const, ...NOTHING };
  const release = releaseOf(dataset, plan, await benchmarksFor(tx), earlier, everybody);
  const settings = { plan, weighing: release.weighing };
  const asKept: unknown = JSON.parse(JSON.stringify(settings));
  const unchanged = moved.at(-1) === 0 && isDeepStrictEqual(last?.settings, asKept);
  const tooFewNew = moved.some((people) => people > 0 && people < plan.threshold);
  return { ...known, release, settings, unchanged, blocked: tooFewNew ? ('too_few_new' as const) : null };
}

const NOTHING = { release: null, settings: null, unchanged: false };

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
