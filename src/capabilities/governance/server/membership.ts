import { communityOf, type Context } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { categoriesOn } from '../../people/server/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { lockLivingBody } from './forming.ts';

/** `broughtBy` is the organization that brings this resident to the committee. */
export type Joining = {
  bodyId: string;
  memberId: string;
  role: 'member' | 'chair' | 'staff';
  from: string;
  broughtBy?: string | null;
};

/** Takes somebody into a group without seats. */
export function joinBody(context: Context, { from, ...joining }: Joining): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    const body = await lockLivingBody(tx, joining.bodyId);
    if (from < body.startedOn) throw problems.wrong_day();
    if (!(await categoriesOn(tx, [joining.memberId], from)).size) throw common.not_found();
    const row = { ...joining, communityId: communityOf(tx).id, fromOn: from };
    if (!(await insertOnce(tx, 'bodyMember', row))) throw problems.belongs_already();
    await remember(tx, 'governance.joined', { bodyId: body.id, memberId: joining.memberId, from });
  });
}

export type Leaving = { bodyId: string; memberId: string; on: string };

export function leaveBody(context: Context, { bodyId, memberId, on }: Leaving): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    const place = tx.db
      .selectFrom('bodyMember')
      .select('fromOn')
      .where('communityId', '=', communityOf(tx).id)
      .where('bodyId', '=', bodyId)
      .where('memberId', '=', memberId)
      .where('leftOn', 'is', null);
    const held = await place.forUpdate().executeTakeFirst();
    if (!held) throw common.not_found();
    if (on < held.fromOn) throw problems.wrong_day();
    await tx.db
      .updateTable('bodyMember')
      .set({ leftOn: on })
      .where('communityId', '=', communityOf(tx).id)
      .where('bodyId', '=', bodyId)
      .where('memberId', '=', memberId)
      .where('leftOn', 'is', null)
      .execute();
    await remember(tx, 'governance.left', { bodyId, memberId, on });
  });
}
