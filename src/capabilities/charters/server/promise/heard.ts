import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { hallStrandsAmong, type HallStrand } from '../../../meetings/server/index.ts';
import { boardOf, type Promised } from './board.ts';

const heard = (tx: Tx) =>
  tx.db
    .selectFrom('commitmentHeard')
    .select(['followUpId', 'commitmentId'])
    .where('communityId', '=', communityOf(tx).id);

/** The commitment that a promise became; null where it is still only on the list of its town hall. */
export async function commitmentHeard(tx: Tx, followUpId: string): Promise<string | null> {
  const row = await heard(tx).where('followUpId', '=', followUpId).executeTakeFirst();
  return row?.commitmentId ?? null;
}

/** How promises of a town hall stand on the board, by what each was on its list. Public, as the board is. */
export async function promisesOnBoard(tx: Tx, followUpIds: string[]): Promise<Map<string, Promised>> {
  if (!followUpIds.length) return new Map();
  const rows = await heard(tx).where('followUpId', 'in', followUpIds).execute();
  if (!rows.length) return new Map();
  const board = new Map((await boardOf(tx)).map((one) => [one.id, one]));
  return new Map(rows.map(({ followUpId, commitmentId }) => [followUpId, board.get(commitmentId)!]));
}

/** Where a commitment was heard first: what was promised, by whom, at which town hall. */
export async function heardAt(tx: Tx, commitmentId: string): Promise<HallStrand[]> {
  const rows = await heard(tx).where('commitmentId', '=', commitmentId).execute();
  const knots = rows.map(({ followUpId }) => ({ kind: 'town_hall_follow_up', id: followUpId }));
  return hallStrandsAmong(tx, knots);
}
