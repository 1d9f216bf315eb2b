import { communityOf, type Context, type Tx } from '../../../../../platform/context/index.ts';
import { read } from '../../../../../platform/db/index.ts';
import { problems } from '../../../rules/problems.ts';
import type { CrossAsked } from '../../../rules/results/cross/asked.ts';
import type { Column } from '../../../rules/results/columns.ts';
import type { ToldTable } from '../../../rules/results/told.ts';
import { findSurvey, type Survey } from '../../instrument/surveys.ts';
import { columnsFor } from '../answers.ts';
import { releasedOf, type Released } from '../released.ts';
import { askedIn } from './kept.ts';

/** A table that was published, as everybody may read it, with the release it belongs to. */
export type Cross = CrossAsked & { id: string; publishedOn: string; number: number; table: ToldTable };

/** Inside a reading: the tables published of one survey, the newest first. */
export async function crossesIn(tx: Tx, surveyId: string): Promise<Cross[]> {
  const rows = await tx.db
    .selectFrom('surveyCross as cross')
    .innerJoin('surveyRelease as release', (join) =>
      join.onRef('release.communityId', '=', 'cross.communityId').onRef('release.id', '=', 'cross.releaseId')
    )
    .select(['cross.id', 'question', 'by', 'within', 'among', 'told', 'publishedOn', 'release.number'])
    .where('cross.communityId', '=', communityOf(tx).id)
    .where('cross.surveyId', '=', surveyId)
    .orderBy('release.number', 'desc')
    .orderBy('cross.id', 'desc')
    .execute();
  return rows.map(({ told, ...row }) => ({
    ...askedIn(row),
    ...{ id: row.id, publishedOn: row.publishedOn, number: row.number },
    table: told as unknown as ToldTable
  }));
}

/** One of them, and how its people were counted. */
export function crossOf(
  context: Context,
  surveyId: string,
  crossId: string
): Promise<{ survey: Survey; cross: Cross; release: Released; columns: Column[] }> {
  return read(context, async (tx) => {
    await findSurvey(tx, surveyId);
    const crosses = await crossesIn(tx, surveyId);
    const cross = crosses.find(({ id }) => id === crossId);
    if (!cross) throw problems.no_such_cross();
    const { survey, release } = await releasedOf(tx, surveyId, cross.number);
    return { survey, cross, release: release!, columns: await columnsFor(tx, surveyId) };
  });
}
