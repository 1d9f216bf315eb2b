import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { bodiesNamed } from '../../../governance/server/index.ts';
import { communitiesNamed } from '../../../places/server/index.ts';

/** How those are called who ratify, by the ids of their rows: bodies of our own, or other communities. */
export async function ratifiersNamed(tx: Tx, ids: string[]): Promise<Map<string, Localized>> {
  if (!ids.length) return new Map();
  const rows = await tx.db
    .selectFrom('ratificationBody')
    .select(['id', 'bodyId', 'ofId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
  const own = await bodiesNamed(
    tx,
    rows.flatMap(({ bodyId }) => bodyId ?? [])
  );
  const others = await communitiesNamed(
    tx,
    rows.flatMap(({ ofId }) => ofId ?? [])
  );
  return new Map(
    rows.flatMap(({ id, bodyId, ofId }) => {
      const name = bodyId ? own.get(bodyId) : others.get(ofId ?? '')?.name;
      return name ? [[id, name] as const] : [];
    })
  );
}
