import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import { may } from '../../rules/policy.ts';
import { couldBeGroups, named, type MarginPlan } from '../../rules/results/plan.ts';
import { weigh } from '../../rules/results/weigh.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { answersOf } from './answers.ts';
import { changePlan, keptPlan } from './plan.ts';

/** How the answers are weighted now, and what they could be weighted to. Exact: for the data team. */
export function weighingOf(context: Context, surveyId: string) {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const survey = await findSurvey(tx, surveyId);
    const { dataset } = await answersOf(tx, surveyId);
    const plan = await keptPlan(tx, surveyId, dataset.columns);
    const benchmarks = await benchmarksFor(tx);
    const weighing = dataset.rows.length ? weigh(dataset, plan, benchmarks).weighing : null;
    const columns = couldBeGroups(named(dataset.columns, plan));
    return { survey, plan, columns, benchmarks, weighing };
  });
}

/** Uses a question for the weights, or no longer where its groups are none. */
export async function useMargin(context: Context, surveyId: string, margin: MarginPlan): Promise<void> {
  const { plan } = await weighingOf(context, surveyId);
  const others = plan.margins.filter(({ question }) => question !== margin.question);
  const margins = Object.keys(margin.groups).length ? [...others, margin] : others;
  await changePlan(context, surveyId, { margins });
}
