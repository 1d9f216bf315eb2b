import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { destroyKey, keysHere } from './key.ts';

/** After the close nobody opens anything any more: the key goes. Twice is harmless. */
export const destroyVoteKey = (voteId: string): Promise<void> => destroyKey(voteId);

/** Keys of votes of this community that are closed, in case the job after the close was lost. */
export async function destroyOldKeys(context: Context): Promise<number> {
  const here = await keysHere();
  if (!here.length) return 0;
  const closed = await read(context, (tx) =>
    tx.db
      .selectFrom('vote')
      .select('id')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', 'in', here)
      .where('closedAt', 'is not', null)
      .execute()
  );
  for (const { id } of closed) await destroyKey(id);
  return closed.length;
}
