import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { noContact, type CommunityContact } from '../rules/contact.ts';
import type { FormerName } from '../rules/names.ts';

/** What anybody may know of a community. */
export type CommunityProfile = {
  name: Localized;
  about: Localized | null;
  kind: 'community' | 'region';
  timeZone: string;
  languages: string[];
  foundedOn: string | null;
  contact: CommunityContact;
  region: { slug: string; name: Localized } | null;
};

export function communityCard(context: Context): Promise<CommunityProfile> {
  return read(context, async (tx) => {
    const { regionSlug, regionName, contact, ...row } = await tx.db
      .selectFrom('community')
      .leftJoin('community as region', 'region.id', 'community.regionId')
      .select(['community.name', 'community.about', 'community.kind', 'community.timeZone'])
      .select(['community.languages', 'community.foundedOn', 'community.contact'])
      .select(['region.slug as regionSlug', 'region.name as regionName'])
      .where('community.id', '=', communityOf(tx).id)
      .executeTakeFirstOrThrow();
    const region = regionSlug && { slug: regionSlug, name: regionName };
    return { ...row, contact: { ...noContact, ...(contact as object) }, region: region || null } as never;
  });
}

/** The communities of a region, for its first page. */
export function communitiesOfRegion(context: Context): Promise<{ slug: string; name: Localized }[]> {
  return read(context, async (tx) => {
    const rows = await tx.db
      .selectFrom('community')
      .select(['slug', 'name'])
      .where('regionId', '=', communityOf(tx).id)
      .orderBy('slug')
      .execute();
    return rows as never;
  });
}

/** What the community was called before (no neighborhood), or one of its neighborhoods. */
export async function formerNames(tx: Tx, neighborhoodId: string | null = null): Promise<FormerName[]> {
  const all = await everyFormerName(tx);
  return all.filter((one) => one.neighborhoodId === neighborhoodId);
}

/** Null is the community itself. */
export type FormerNameOf = FormerName & { neighborhoodId: string | null };

export async function everyFormerName(tx: Tx): Promise<FormerNameOf[]> {
  const rows = await tx.db
    .selectFrom('formerName')
    .select(['neighborhoodId', 'name', 'fromOn as from', 'untilOn as until'])
    .where('communityId', '=', communityOf(tx).id)
    .orderBy('untilOn', 'desc')
    .execute();
  return rows as never;
}
