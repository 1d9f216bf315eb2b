import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sinceThen, type SinceThen } from '../../../surveys/server/index.ts';

/**
 * Grounds whose survey has told the same thing again since: the figure that people wrote and ratified by stays as it
 * was, and the newer one stands beside it. As everybody may read it, by the id of the ground.
 */
export async function newerFigures(tx: Tx, clauseIds: string[]): Promise<Map<string, SinceThen>> {
  if (!clauseIds.length) return new Map();
  const rows = await tx.db
    .selectFrom('clauseGround')
    .select(['id', 'fromId', 'releaseId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('clauseId', 'in', clauseIds)
    .where('fromKind', '=', 'finding')
    .where('releaseId', 'is not', null)
    .where('takenBackAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute();
  const everybody: Tx = { ...tx, actor: { kind: 'public' } };
  const newer = new Map<string, SinceThen>();
  for (const { id, fromId, releaseId } of rows) {
    const found = await sinceThen(everybody, fromId!, releaseId!);
    if (found) newer.set(id, found);
  }
  return newer;
}
