import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { findingById, type Finding } from './findings.ts';

/** A finding as it was told once, and as the newest release tells it. `value` of a share is a fraction of 1. */
export type SinceThen = Pick<Finding, 'id' | 'surveyId' | 'measure'> & {
  then: { value: number; lastDay: string };
  now: { value: number; lastDay: string };
};

/** What a newer release says of a finding that was drawn from an earlier one; null where none has told it since. */
export async function sinceThen(tx: Tx, findingId: string, releaseId: string): Promise<SinceThen | null> {
  const now = await findingById(tx, findingId);
  if (!now || now.wave.releaseId === releaseId) return null;
  const then = await tx.db
    .selectFrom('surveyFindingFigure as figure')
    .innerJoin('surveyRelease as release', (join) =>
      join
        .onRef('release.communityId', '=', 'figure.communityId')
        .onRef('release.id', '=', 'figure.releaseId')
    )
    .select(['value', 'lastDay', 'number'])
    .where('figure.communityId', '=', communityOf(tx).id)
    .where('findingId', '=', findingId)
    .where('releaseId', '=', releaseId)
    .executeTakeFirst();
  const { id, surveyId, measure, value, wave } = now;
  if (!then || then.number > wave.number) return null;
  // The same answers told again in the same way are no news.
  if (then.value === value && then.lastDay === wave.lastDay) return null;
  return {
    ...{ id, surveyId, measure },
    then: { value: then.value, lastDay: then.lastDay },
    now: { value, lastDay: wave.lastDay }
  };
}
