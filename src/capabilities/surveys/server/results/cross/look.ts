import type { Context, Tx } from '../../../../../platform/context/index.ts';
import { read } from '../../../../../platform/db/index.ts';
import { allow } from '../../../../../platform/policy/index.ts';
import { benchmarksFor } from '../../../../places/server/index.ts';
import { may } from '../../../rules/policy.ts';
import { choicesFor, refusalOf, sameCross, type CrossAsked } from '../../../rules/results/cross/asked.ts';
import { makeCross, type CrossMade } from '../../../rules/results/cross/make.ts';
import { named } from '../../../rules/results/plan.ts';
import { findSurvey } from '../../instrument/surveys.ts';
import { groundOf } from './ground.ts';

type Draft = CrossMade | { state: 'told_already' | 'not_of_these' };

/**
 * What the data team can ask for, and the table asked for as everybody would read it: nothing more is shown to whoever
 * only looks. It counts as told once it is published.
 */
export function lookAcross(context: Context, surveyId: string, asked: CrossAsked | null) {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const survey = await findSurvey(tx, surveyId);
    const found = await groundOf(tx, surveyId);
    if (!found) return { survey, choices: null, made: null, published: null };
    const { ground } = found;
    const columns = named(ground.columns, ground.plan);
    const known = asked && found.published.findLast((cross) => sameCross(cross, asked));
    return {
      survey,
      choices: choicesFor(
        columns.filter(({ key }) => found.told.some(({ question }) => question === key)),
        ground.plan
      ),
      made: asked && (await draftCross(tx, found, asked)),
      published: known?.releaseId === found.release.id ? found.release.number : null
    };
  });
}

/** Inside a transaction. */
export async function draftCross(
  tx: Tx,
  { ground, told }: NonNullable<Awaited<ReturnType<typeof groundOf>>>,
  asked: CrossAsked
): Promise<Draft> {
  const refused = refusalOf(asked, ground.columns, ground.plan);
  if (refused) return { state: refused };
  return makeCross(ground, asked, told, await benchmarksFor(tx));
}
