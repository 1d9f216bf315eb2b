import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';

/** The communities that this account is a member of. */
export function myCommunities(context: Context): Promise<{ slug: string; name: Localized }[]> {
  const { actor } = context;
  if (actor.kind !== 'account') throw common.sign_in_first();
  return read({ ...context, community: null }, async (tx) => {
    const rows = await tx.db
      .selectFrom('accountMember')
      .innerJoin('community', 'community.id', 'accountMember.communityId')
      .select(['community.slug', 'community.name'])
      .where('accountMember.accountId', '=', actor.accountId)
      .orderBy('community.slug')
      .execute();
    return rows as unknown as { slug: string; name: Localized }[];
  });
}
