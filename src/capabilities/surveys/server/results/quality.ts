import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import { may } from '../../rules/policy.ts';
import { countBy, daysOf, missingFrom, type Arrived } from '../../rules/results/quality.ts';
import { named } from '../../rules/results/plan.ts';
import { reachedOf } from '../../rules/results/reached.ts';
import { weigh } from '../../rules/results/weigh.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { lookedAt } from '../intake/desk.ts';
import { unjudgedIn } from '../intake/judgeUnjudged.ts';
import { answersOf, isCounted } from './answers.ts';
import { keptPlan } from './plan.ts';
import { askingOf } from './reached.ts';

export type Quality = Awaited<ReturnType<typeof qualityOf>>;

/** How the answers come in, whom they are from, who is missing, and what somebody should look at. */
export function qualityOf(context: Context, surveyId: string) {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const survey = await findSurvey(tx, surveyId);
    const { dataset } = await answersOf(tx, surveyId);
    const plan = await keptPlan(tx, surveyId, dataset.columns);
    const arrived = await arrivals(tx, surveyId);
    const counted = arrived.filter(({ counts }) => counts);
    const { weighing } = dataset.rows.length
      ? weigh(dataset, plan, await benchmarksFor(tx))
      : { weighing: null };
    return {
      survey,
      columns: named(dataset.columns, plan),
      counted: counted.length,
      days: daysOf(arrived),
      modes: countBy(counted.map(({ mode }) => mode)),
      languages: countBy(counted.map(({ language }) => language ?? '')),
      weighing,
      missing: weighing ? missingFrom(weighing.margins, dataset.rows.length) : [],
      ...(await standsOut(tx, surveyId)),
      reached: reachedOf(await askingOf(tx, survey)),
      corrected: arrived.filter(({ aside, counts }) => aside === null && !counts).length
    };
  });
}

/** How many stand out, for what reason; the desk shows which. */
async function standsOut(tx: Tx, surveyId: string) {
  const { all, flags, stands } = await lookedAt(tx, surveyId);
  return {
    standing: all.filter(({ id, aside }) => !aside && !flags.has(id) && stands.has(id)).length,
    unjudged: await unjudgedIn(tx, surveyId),
    flags: countBy([...flags.values()].flat()),
    aside: countBy(all.flatMap(({ aside }) => aside ?? []))
  };
}

function arrivals(tx: Tx, surveyId: string): Promise<(Arrived & { language: string | null })[]> {
  return tx.db
    .selectFrom('response')
    .select(['id', 'mode', 'aside', 'language', sql<string>`day::text`.as('day')])
    .select(isCounted().as('counts'))
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('day')
    .orderBy('id')
    .execute();
}
