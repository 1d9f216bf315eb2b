import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Kept } from '../../rules/results/family.ts';
import type { Earlier } from '../../rules/results/release.ts';

/** Inside a reading: every release of a survey, as the next one and every table published since must know it. */
export async function toldBefore(tx: Tx, surveyId: string) {
  const releases = await tx.db
    .selectFrom('surveyRelease')
    .select(['id', 'number', 'counted', 'settings'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute();
  const earlier: (Earlier & { id: string })[] = [];
  for (const { id, counted } of releases) earlier.push({ id, counted, kept: await keptIn(tx, id) });
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
