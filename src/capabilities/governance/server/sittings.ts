import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import type { Sitting } from '../rules/body.ts';
import { categoriesOn } from '../../people/server/index.ts';

type Place = { bodyId: string; memberId: string; office: string | null; broughtBy: string | null };

/** Who sits in which body on a day, by seat or as a member, for every body or for one. Staff sit in and are not counted. */
export async function sittingsOn(tx: Tx, day: string, bodyId?: string): Promise<Map<string, Sitting[]>> {
  const { rows } = await places(tx, day, bodyId).execute(tx.db);
  const people = await categoriesOn(tx, [...new Set(rows.map(({ memberId }) => memberId))], day);
  const sittings = new Map<string, Sitting[]>();
  for (const { bodyId: body, memberId, office, broughtBy } of rows) {
    const { personId, category, organizationId } = people.get(memberId)!;
    const sitting = { personId, category, organizationId, office, broughtBy };
    sittings.set(body, [...(sittings.get(body) ?? []), sitting]);
  }
  return sittings;
}

const places = (tx: Tx, day: string, bodyId?: string) => sql<Place>`
  select s.body_id, h.member_id, s.office, null::uuid as brought_by
    from seat_holding h
    join seat s on s.community_id = h.community_id and s.id = h.seat_id
   where h.community_id = ${communityOf(tx).id} and h.from_on <= ${day}::date
     and (h.until_on is null or h.until_on > ${day}::date) and (h.left_on is null or h.left_on > ${day}::date)
     and ${bodyId ? sql`s.body_id = ${bodyId}` : sql`true`}
  union all
  select b.body_id, b.member_id, case when b.role = 'chair' then 'chair' end, b.brought_by
    from body_member b
   where b.community_id = ${communityOf(tx).id} and b.role <> 'staff' and b.from_on <= ${day}::date
     and (b.left_on is null or b.left_on > ${day}::date)
     and ${bodyId ? sql`b.body_id = ${bodyId}` : sql`true`}`;
