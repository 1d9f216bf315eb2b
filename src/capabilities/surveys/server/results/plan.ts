import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import type { Column } from '../../rules/results/columns.ts';
import { planFor, usualPlan, type Plan } from '../../rules/results/plan.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { columnsFor } from './answers.ts';

/** How a survey is read, and what can be chosen for it. */
export function planOf(context: Context, surveyId: string): Promise<{ plan: Plan; columns: Column[] }> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    const columns = await columnsFor(tx, surveyId);
    return { columns, plan: await keptPlan(tx, surveyId, columns) };
  });
}

/** Settles part of the plan; the rest stays as it is. What is released already keeps the plan it was made by. */
export function changePlan(context: Context, surveyId: string, change: Partial<Plan>): Promise<Plan> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    const columns = await columnsFor(tx, surveyId);
    const plan = planFor(columns, { ...(await keptPlan(tx, surveyId, columns)), ...change });
    if (plan.before) await findSurvey(tx, plan.before);
    const changed = { plan: JSON.stringify(plan), changedAt: tx.clock(), changedBy: memberOf(tx.actor) };
    await tx.db
      .insertInto('resultsPlan')
      .values({ ...changed, communityId: communityOf(tx).id, surveyId })
      .onConflict((known) => known.columns(['communityId', 'surveyId']).doUpdateSet(changed))
      .execute();
    await remember(tx, 'surveys.results_planned', { surveyId });
    return plan;
  });
}

/** Inside a reading. */
export async function keptPlan(tx: Tx, surveyId: string, columns: Column[]): Promise<Plan> {
  const row = await tx.db
    .selectFrom('resultsPlan')
    .select('plan')
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst();
  return planFor(columns, { ...usualPlan, ...((row?.plan ?? {}) as Partial<Plan>) });
}
