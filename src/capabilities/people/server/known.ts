import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { categoryFrom, type Category } from '../rules/category.ts';

/** A person as other rooms need them. After a merge `personId` is the row that stands for both. */
export type Known = {
  personId: string;
  name: string;
  language: string;
  category: Category;
  organizationId: string | null;
  /** Their name is gone; what they did stays counted. */
  erased: boolean;
};

/** Several members at once, as they are on a day: who they are after merges, and their category by their children's months. */
export async function categoriesOn(tx: Tx, memberIds: string[], day: string): Promise<Map<string, Known>> {
  if (!memberIds.length) return new Map();
  const { rows } = await sql<Known & { id: string; births: string[] | null }>`
    select m.id, p.id as person_id, p.name, p.language, p.category, p.organization_id, p.erased_on is not null as erased,
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

/** How members are called, by their ids, for rooms that hold only those. Who was erased is "a member". */
export const namesById = (tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> =>
  namesIn(tx, 'member', ids);

/** Since when these members belong: the first day of any of their rows, also of those who have left. */
export async function joinedOn(tx: Tx, memberIds: string[]): Promise<Map<string, string>> {
  if (!memberIds.length) return new Map();
  const { rows } = await sql<{ id: string; day: string }>`
    select m.id, min(r.joined_on)::text as day
      from member m join member r on r.community_id = m.community_id and r.whom = m.whom
     where m.community_id = ${communityOf(tx).id} and m.id = any(${memberIds}::uuid[]) group by m.id`.execute(
    tx.db
  );
  return new Map(rows.map(({ id, day }) => [id, day]));
}

/** How organizations are called, by their ids. */
export const organizationsById = (tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> =>
  namesIn(tx, 'organization', ids);

async function namesIn(
  tx: Tx,
  table: 'member' | 'organization',
  ids: (string | null)[]
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (!wanted.length) return new Map();
  const rows = await tx.db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
