import { communityOf, type Context } from '../../../platform/context/index.ts';
import { insertOnce, read, sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { fits, type NeedKind } from '../rules/needs.ts';
import { may } from '../rules/policy.ts';
import { lockMember } from './person.ts';
import { today } from './today.ts';

/** Says what makes coming possible. The same need twice is one. */
export function openNeed(
  context: Context,
  memberId: string,
  need: { kind: NeedKind; detail: string | null }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.seeNeeds, memberId);
    if (!fits(need.kind, need.detail)) throw common.bad_input();
    await lockMember(tx, memberId);
    const id = newId(tx.clock().getTime());
    const added = await insertOnce(tx, 'accessNeed', {
      communityId: communityOf(tx).id,
      id,
      memberId,
      ...need,
      openedOn: today(tx)
    });
    if (added) await remember(tx, 'people.need_opened', { memberId, needId: id });
  });
}

/** No longer needed. Ninety days later nothing is left of it. */
export function closeNeed(context: Context, memberId: string, needId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.seeNeeds, memberId);
    await lockMember(tx, memberId);
    const { numUpdatedRows } = await tx.db
      .updateTable('accessNeed')
      .set({ closedOn: today(tx) })
      .where('communityId', '=', communityOf(tx).id)
      .where('memberId', '=', memberId)
      .where('id', '=', needId)
      .where('closedOn', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows) await remember(tx, 'people.need_closed', { memberId, needId });
  });
}

export type NeedCount = { kind: NeedKind; detail: string | null; people: number };

/** How many of these members need what: to order interpreters, vans and meals without listing names. */
export function needsTogether(context: Context, memberIds: string[]): Promise<NeedCount[]> {
  return read(context, async (tx) => {
    allow(tx, may.arrangeNeeds);
    const { rows } = await sql<NeedCount>`
      select n.kind, n.detail, count(distinct m.whom)::int as people
      from access_need n join member m on m.community_id = n.community_id and m.id = n.member_id
      where n.community_id = ${communityOf(tx).id} and n.closed_on is null and m.id = any(${memberIds}::uuid[])
      group by n.kind, n.detail order by n.kind, n.detail`.execute(tx.db);
    return rows;
  });
}
