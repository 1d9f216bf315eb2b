import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../../../platform/context/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import { givesAway, tellingsOf, withCrosses } from '../../rules/results/cross/release.ts';
import { movedSince, releaseOf } from '../../rules/results/release.ts';
import { answersOf } from './answers.ts';
import { crossesKept } from './cross/kept.ts';
import { keptPlan } from './plan.ts';
import { toldBefore } from './toldBefore.ts';

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
  const crosses = await crossesKept(tx, surveyId);
  const beside = withCrosses(earlier, crosses);
  const release = releaseOf(dataset, plan, await benchmarksFor(tx), beside, everybody);
  const settings = { plan, weighing: release.weighing };
  const asKept: unknown = JSON.parse(JSON.stringify(settings));
  const unchanged = moved.at(-1) === 0 && isDeepStrictEqual(last?.settings, asKept);
  const tooFewNew = moved.some((people) => people > 0 && people < plan.threshold);
  const tells =
    !unchanged &&
    moved.at(-1) === 0 &&
    givesAway(
      dataset,
      tellingsOf(release),
      crosses.filter((cross) => movedSince(cross, dataset.rows).length === 0),
      earlier.at(-1)!
    );
  const blocked = tooFewNew ? ('too_few_new' as const) : tells ? ('would_tell' as const) : null;
  return { ...known, release, settings, unchanged, blocked };
}

const NOTHING = { release: null, settings: null, unchanged: false };
