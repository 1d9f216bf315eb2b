import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';

/** The accounts of these members, whichever row of the person they open; who never signed in has none. */
export async function accountsOf(
  tx: Tx,
  memberIds: string[]
): Promise<{ memberId: string; accountId: string }[]> {
  if (!memberIds.length) return [];
  const { rows } = await sql<{ memberId: string; accountId: string }>`
    select m.id as member_id, am.account_id from member m
    join member r on r.community_id = m.community_id and r.whom = m.whom
    join account_member am on am.community_id = r.community_id and am.member_id = r.id
    where m.community_id = ${communityOf(tx).id} and m.id = any(${memberIds}::uuid[])`.execute(tx.db);
  return rows;
}

/** The communities of our region, and the region itself: those whose word about standing counts here. */
export async function sisterIds(tx: Tx): Promise<string[]> {
  const { id, regionId, kind } = communityOf(tx);
  const region = kind === 'region' ? id : regionId;
  if (!region) return [];
  const rows = await tx.db
    .selectFrom('community')
    .select('id')
    .where((eb) => eb.or([eb('regionId', '=', region), eb('id', '=', region)]))
    .where('id', '!=', id)
    .execute();
  return rows.map((row) => row.id);
}

/** Where else in the region these accounts belong, and whom a letter about them is for: never who they are there. */
export async function belongElsewhere(
  tx: Tx,
  accountIds: string[]
): Promise<{ accountId: string; communityId: string }[]> {
  const sisters = await sisterIds(tx);
  if (!accountIds.length || !sisters.length) return [];
  const { rows } = await sql<{ accountId: string; communityId: string }>`
    select account_id, community_id from account_member
    where account_id = any(${accountIds}::uuid[]) and community_id = any(${sisters}::uuid[])`.execute(tx.db);
  return rows;
}
