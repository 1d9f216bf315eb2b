import { communityOf, type Tx } from '../../../platform/context/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';

export type Sister = { id: string; slug: string; name: Localized };

/** The communities of this region; of a community, itself alone. */
export async function sistersOf(tx: Tx): Promise<Sister[]> {
  const rows = await tx.db
    .selectFrom('community')
    .select(['id', 'slug', 'name'])
    .where('regionId', '=', communityOf(tx).id)
    .orderBy('slug')
    .execute();
  return rows as unknown as Sister[];
}

/** How other communities are called, by their ids. */
export async function communitiesNamed(tx: Tx, ids: string[]): Promise<Map<string, Sister>> {
  if (!ids.length) return new Map();
  const rows = await tx.db
    .selectFrom('community')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map((rows as unknown as Sister[]).map((one) => [one.id, one]));
}
