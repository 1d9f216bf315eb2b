import { communityOf, type Tx } from '../../../../../platform/context/index.ts';
import type { CrossAsked } from '../../../rules/results/cross/asked.ts';
import type { CrossKept } from '../../../rules/results/cross/told.ts';
import type { Kept } from '../../../rules/results/family.ts';

/** Inside a reading: the tables published of a survey, with whom they counted. */
export async function crossesKept(tx: Tx, surveyId: string): Promise<(CrossKept & { releaseId: string })[]> {
  const rows = await tx.db
    .selectFrom('surveyCross as cross')
    .innerJoin('surveyRelease as release', (join) =>
      join.onRef('release.communityId', '=', 'cross.communityId').onRef('release.id', '=', 'cross.releaseId')
    )
    .select(['question', 'by', 'within', 'among', 'kept', 'counted', 'releaseId'])
    .where('cross.communityId', '=', communityOf(tx).id)
    .where('cross.surveyId', '=', surveyId)
    .orderBy('release.number')
    .orderBy('cross.id')
    .execute();
  return rows.map(({ kept, ...row }) => ({
    ...askedIn(row),
    ...{ counted: row.counted, releaseId: row.releaseId, kept: kept as unknown as Kept[] }
  }));
}

export const askedIn = (row: {
  question: string;
  by: string;
  within: string;
  among: string;
}): CrossAsked => ({
  ...{ question: row.question, by: row.by },
  within: row.within ? { question: row.within, answer: row.among } : null
});
