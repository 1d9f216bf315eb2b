import { communityOf, type Context } from '../../../platform/context/index.ts';
import { insertOnce, read, sql, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { seenFrom, type TieKind, type TieSeen } from '../rules/tie.ts';
import { personOf } from './person.ts';

/** With whom somebody belongs together, for them and for those who see members. */
export function tiesOf(context: Context, memberId: string): Promise<TieSeen[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeMember, memberId);
    const { id } = await personOf(tx, memberId);
    const { rows } = await sql<{ kind: TieKind; outgoing: boolean; id: string; name: string }>`
      select distinct t.kind, f.whom = ${id} as outgoing, p.id, p.name, p.sort_name
        from tie t
        join member f on f.community_id = t.community_id and f.id = t.from_id
        join member o on o.community_id = t.community_id and o.id = t.to_id
        join member p on p.community_id = t.community_id
          and p.id = case when f.whom = ${id} then o.whom else f.whom end
       where t.community_id = ${communityOf(tx).id} and ${id} in (f.whom, o.whom) and p.erased_on is null
       order by t.kind, p.sort_name`.execute(tx.db);
    return rows.map((row) => ({ kind: seenFrom(row.kind, row.outgoing), id: row.id, name: row.name }));
  });
}

/** Says that two people belong together. Twice, and a household the other way round, is once. */
export function tie(context: Context, fromId: string, kind: TieKind, toId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.guide);
    const [from, to] = [(await personOf(tx, fromId)).id, (await personOf(tx, toId)).id];
    if (from === to) throw problems.not_yourself();
    // A household has no direction: the smaller id always comes first.
    const ends = kind === 'same_household' ? [from, to].sort() : [from, to];
    const row = { communityId: communityOf(tx).id, fromId: ends[0]!, kind, toId: ends[1]! };
    if (await insertOnce(tx, 'tie', row))
      await remember(tx, 'people.tied', { memberId: from, kind, toId: to });
  });
}

export function untie(context: Context, memberId: string, otherId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.guide);
    const [one, other] = [await personOf(tx, memberId), await personOf(tx, otherId)];
    const { numDeletedRows } = await tx.db
      .deleteFrom('tie')
      .where('communityId', '=', communityOf(tx).id)
      .where('fromId', 'in', [...one.rows, ...other.rows])
      .where('toId', 'in', [...one.rows, ...other.rows])
      .executeTakeFirst();
    if (numDeletedRows) await remember(tx, 'people.untied', { memberId: one.id, otherId: other.id });
  });
}
