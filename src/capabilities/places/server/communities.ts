import type { Community, Context } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';

export type NewCommunity = {
  slug: string;
  kind: 'community' | 'region';
  regionId?: string;
  name: Localized;
  timeZone: string;
  languages?: string[];
  foundedOn?: string;
};

/** Founds a community. Only the operator does this, from the command line, so the actor is the system. */
export async function foundCommunity(context: Context, founding: NewCommunity): Promise<Community> {
  if (context.actor.kind !== 'system') throw common.not_allowed({ rule: 'places.found' });
  const { regionId = null, languages = ['en', 'es'], foundedOn = null, ...given } = founding;
  const id = newId(context.clock().getTime());
  const community = { ...given, id, regionId, languages };
  await transact(context, (tx) =>
    tx.db
      .insertInto('community')
      .values({ ...community, name: JSON.stringify(community.name), foundedOn, createdAt: tx.clock() })
      .execute()
  );
  return community;
}

export type CommunityCard = {
  slug: string;
  kind: 'community' | 'region';
  regionSlug: string | null;
  name: Localized;
};

/** Every region and its communities, for the front page. */
export function communities(context: Context): Promise<CommunityCard[]> {
  return read({ ...context, community: null }, async (tx) => {
    const rows = await tx.db
      .selectFrom('community')
      .leftJoin('community as region', 'region.id', 'community.regionId')
      .select(['community.slug', 'community.kind', 'community.name', 'region.slug as regionSlug'])
      .orderBy('community.kind', 'desc')
      .orderBy('community.slug')
      .execute();
    return rows as unknown as CommunityCard[];
  });
}
