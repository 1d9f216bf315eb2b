import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { latestVersion } from './publish.ts';
import { findSurvey } from './surveys.ts';

/** People can answer from now on. */
export const openSurvey = (context: Context, surveyId: string): Promise<void> =>
  step(context, surveyId, 'opened');

/** No new answers; what was begun before still arrives. */
export const closeSurvey = (context: Context, surveyId: string): Promise<void> =>
  step(context, surveyId, 'closed');

function step(context: Context, surveyId: string, phase: 'opened' | 'closed'): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    const survey = await findSurvey(tx, surveyId);
    if (survey.phase === phase) return;
    if (survey.phase === 'draft' && phase === 'closed') throw problems.not_open();
    if (!(await latestVersion(tx, surveyId))) throw problems.nothing_published();
    const communityId = communityOf(tx).id;
    const { count } = await tx.db
      .selectFrom('surveyPhase')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('communityId', '=', communityId)
      .where('surveyId', '=', surveyId)
      .executeTakeFirstOrThrow();
    const number = Number(count) + 1;
    await tx.db
      .insertInto('surveyPhase')
      .values({ communityId, surveyId, number, phase, at: tx.clock(), by: memberOf(tx.actor) })
      .execute();
    await remember(tx, `surveys.${phase}`, { surveyId });
  });
}
