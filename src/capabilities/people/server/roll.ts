import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { today } from './today.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { categoryFrom, type Category } from '../rules/category.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { tallyOf, type RollTally } from '../rules/roll.ts';
import { keysOf } from '../rules/spelling.ts';

/** The month in which each person's youngest child was born, for those who have one. */
export const youngest = (tx: Tx, day: string) => sql`
  select r.whom as person, max(c.born) as born
  from child c join member r on r.community_id = c.community_id and r.id = c.member_id
  where c.community_id = ${communityOf(tx).id} and c.born <= ${day}::date
  group by 1`;

/** The same as `categoryFrom`, for a member `m` joined with their youngest child `y`. */
export const categoryThen = (day: string) => sql<Category>`
  case when m.category in ('parent_0_5', 'parent_6_plus') and y.born is not null
    then case when y.born > ${day}::date - interval '6 years' then 'parent_0_5' else 'parent_6_plus' end
    else m.category end`;

/** The people on the roll that day, one row each, with their category as of that day. */
export const rollOn = (tx: Tx, day: string) => sql<{ id: string; name: string; category: Category }>`
  select m.id, m.name, ${categoryThen(day)} as category
  from member m left join (${youngest(tx, day)}) y on y.person = m.id
  where m.community_id = ${communityOf(tx).id} and m.person_id is null and m.joined_on <= ${day}::date
    and (m.left_on is null or m.left_on > ${day}::date) and (m.paused_on is null or m.paused_on > ${day}::date)
    and m.id not in (
      select r.whom from suspension s
      join member r on r.community_id = s.community_id and r.id = s.member_id
      where s.community_id = ${communityOf(tx).id} and s.from_on <= ${day}::date
        and (s.until_on is null or s.until_on > ${day}::date) and (s.lifted_on is null or s.lifted_on > ${day}::date))`;

/** How many people of each category are on the roll that day: distinct people, signatures not asked for. */
export async function rollTally(tx: Tx, day: string): Promise<RollTally> {
  const { rows } = await sql<{ category: Category; people: number }>`
    select category, count(*)::int as people from (${rollOn(tx, day)}) roll group by category`.execute(tx.db);
  return tallyOf(rows);
}

/** A member's category on a day, from their children's months of birth. */
export async function categoryOn(tx: Tx, memberId: string, day: string): Promise<Category> {
  const { rows } = await sql<{ category: Category; births: string[] | null }>`
    select p.category, array_agg(c.born::text) filter (where c.born is not null) as births
    from member m
    join member p on p.community_id = m.community_id and p.id = m.whom
    join member r on r.community_id = p.community_id and r.whom = p.id
    left join child c on c.community_id = r.community_id and c.member_id = r.id
    where m.community_id = ${communityOf(tx).id} and m.id = ${memberId}
    group by p.id, p.category`.execute(tx.db);
  const found = rows[0];
  if (!found) throw problems.no_such_member();
  return categoryFrom(found.category, found.births ?? [], day);
}

export type DoorName = { id: string; name: string; keys: string[]; category: Category };

/** The roll as a greeter's phone keeps it, to find people by name without a connection. */
export function rollForDoor(context: Context): Promise<DoorName[]> {
  return read(context, async (tx) => {
    allow(tx, may.searchAtDoor);
    const { rows } = await rollOn(tx, today(tx)).execute(tx.db);
    return rows.map((row) => ({ ...row, keys: keysOf(row.name) }));
  });
}
