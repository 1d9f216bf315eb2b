import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import type { Category } from '../rules/category.ts';
import { standing, type Standing, type Suspension } from '../rules/standing.ts';
import { leastVersion } from '../rules/code.ts';
import { codesAsked } from './code.ts';
import { categoryThen, youngest } from './roll.ts';

/** One person as a vote has to know them, under the row that stands for all their rows. */
export type Voting = {
  id: string;
  name: string;
  category: Category;
  /** The first day on which any of their rows belonged, and when the first was written down. */
  joinedOn: string;
  registeredAt: Date;
  standing: Standing;
};

type Row = Omit<Voting, 'standing'> & { signedOn: string | null; suspensions: Suspension[] | null };

/** Everybody who belongs on a day, the suspended too, with what a rule may ask of a voter; of these people or of all. */
export async function peopleOn(tx: Tx, day: string, among?: string[]): Promise<Voting[]> {
  if (among?.length === 0) return [];
  const least = leastVersion(await codesAsked(tx), day);
  const { rows } = await sql<Row>`
    select m.id, m.name, ${categoryThen(day)} as category, first.joined_on, first.registered_at, first.signed_on,
      (select jsonb_agg(jsonb_build_object('from', s.from_on, 'until', s.until_on, 'lifted', s.lifted_on))
         from suspension s join member r on r.community_id = s.community_id and r.id = s.member_id
        where s.community_id = m.community_id and r.whom = m.id) as suspensions
    from member m
    join (select r.whom, min(r.joined_on) as joined_on, min(r.created_at) as registered_at,
                 min(c.signed_on) filter (where c.version >= ${least})::text as signed_on
            from member r left join code_signature c on c.community_id = r.community_id and c.member_id = r.id
           where r.community_id = ${communityOf(tx).id} group by r.whom) first on first.whom = m.id
    left join (${youngest(tx, day)}) y on y.person = m.id
    where m.community_id = ${communityOf(tx).id} and m.person_id is null and m.joined_on <= ${day}::date
      and m.erased_on is null and (m.left_on is null or m.left_on > ${day}::date)
      and (m.paused_on is null or m.paused_on > ${day}::date)
      and ${among ? sql`m.id = any(${among}::uuid[])` : sql`true`}
    order by m.id`.execute(tx.db);
  return rows.map(({ signedOn, suspensions, ...person }) => ({
    ...person,
    standing: standing(signedOn, suspensions ?? [], day)
  }));
}

/** Every row of these people: whoever signs in under an old row is the same person. */
export async function rowsOf(tx: Tx, memberId: string): Promise<{ person: string; rows: string[] }> {
  const { rows } = await sql<{ id: string; whom: string }>`
    select r.id, r.whom from member m join member r on r.community_id = m.community_id and r.whom = m.whom
     where m.community_id = ${communityOf(tx).id} and m.id = ${memberId}`.execute(tx.db);
  return { person: rows[0]?.whom ?? memberId, rows: rows.map(({ id }) => id) };
}

/** The people behind these rows, each once. */
export async function peopleBehind(tx: Tx, memberIds: string[]): Promise<string[]> {
  if (!memberIds.length) return [];
  const rows = await tx.db
    .selectFrom('member')
    .select('whom')
    .distinct()
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', memberIds)
    .execute();
  return rows.map(({ whom }) => whom);
}

/** Rows that have become another’s by a merge, with the row that stands for the person: few, even of thousands. */
export async function mergedRows(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('member')
    .select(['id', 'whom'])
    .where('communityId', '=', communityOf(tx).id)
    .where('personId', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, whom }) => [id, whom]));
}
