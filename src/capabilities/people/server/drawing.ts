import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { sql } from '../../../platform/db/index.ts';
import { drawn, type Drawable } from '../rules/drawing.ts';
import { ownRow } from './description.ts';
import { peopleOn } from './voters.ts';

/** Somebody who may be drawn by lot, with what the roll says. `home` is the same for people of one household. */
export type InPool = {
  id: string;
  name: string;
  category: string;
  language: string;
  neighborhood: string | null;
  home: string | null;
};

/** Everybody in good standing that day; of these people or of all. Three questions to the database, whatever their number. */
export async function poolOn(tx: Tx, day: string, among?: string[]): Promise<InPool[]> {
  const people = (await peopleOn(tx, day, among)).filter(({ standing }) => standing.state === 'in_standing');
  const communityId = communityOf(tx).id;
  const { rows } = await sql<{ id: string; language: string; neighborhood: string | null }>`
    select id, language, neighborhood from member
     where community_id = ${communityId} and id = any(${people.map(({ id }) => id)}::uuid[])`.execute(tx.db);
  const said = new Map(rows.map((row) => [row.id, row]));
  const homes = await homesOf(tx);
  return people.map(({ id, name, category }) => ({
    ...said.get(id)!,
    id,
    name,
    category,
    home: homes.get(id) ?? null
  }));
}

/** Households by their ties, as the least id that can be reached. */
async function homesOf(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; home: string }>`
    with recursive lives as (
      select f.whom as a, t.whom as b from tie
        join member f on f.community_id = tie.community_id and f.id = tie.from_id
        join member t on t.community_id = tie.community_id and t.id = tie.to_id
       where tie.community_id = ${communityOf(tx).id} and tie.kind = 'same_household'
    ), both_ways as (select a, b from lives union select b, a from lives),
    reach as (select a, a as b from both_ways union select reach.a, both_ways.b from reach join both_ways on both_ways.a = reach.b)
    select a as id, min(b::text) as home from reach group by a`.execute(tx.db);
  return new Map(rows.map(({ id, home }) => [id, home]));
}

/**
 * What the one who is signed in says of themselves, of these features only: for a draw to which they just said yes.
 * The wall lets nobody read another's row, so this cannot be asked for somebody else.
 */
export async function ownAnswers(tx: Tx, features: Drawable[]): Promise<Partial<Record<Drawable, string>>> {
  const row = await ownRow(tx);
  return row ? drawn(row, features) : {};
}
