import { categoryFrom, type Category } from '../../people/index.ts';
import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';

export type Known = { personId: string; name: string; category: Category; organizationId: string | null };

/** Several members at once, as they are on a day: who they are after merges, and their category by their children's months. */
export async function categoriesOn(tx: Tx, memberIds: string[], day: string): Promise<Map<string, Known>> {
  if (!memberIds.length) return new Map();
  const { rows } = await sql<Known & { id: string; births: string[] | null }>`
    select m.id, p.id as person_id, p.name, p.category, p.organization_id,
      (select array_agg(c.born::text) from member r
         join child c on c.community_id = r.community_id and c.member_id = r.id
        where r.community_id = p.community_id and r.whom = p.id) as births
    from member m
    join member p on p.community_id = m.community_id and p.id = m.whom
    where m.community_id = ${communityOf(tx).id} and m.id = any(${memberIds}::uuid[])`.execute(tx.db);
  return new Map(
    rows.map(({ id, births, ...row }) => [
      id,
      { ...row, category: categoryFrom(row.category, births ?? [], day) }
    ])
  );
}
