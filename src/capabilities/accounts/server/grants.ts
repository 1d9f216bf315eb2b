import { communityOf, memberOf, type Context, type Role } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';

export type Grant = {
  id: string;
  memberId: string;
  memberName: string;
  role: Role;
  grantedBy: string | null;
  grantedAt: Date;
  until: Date | null;
};

/** Gives a member a role. Giving it twice changes nothing. */
export function grantRole(
  context: Context,
  grant: { memberId: string; role: Role; until?: Date }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.grant);
    const now = tx.clock();
    const added = await insertOnce(tx, 'roleGrant', {
      communityId: communityOf(tx).id,
      id: newId(now.getTime()),
      memberId: grant.memberId,
      role: grant.role,
      grantedBy: memberOf(tx.actor),
      grantedAt: now,
      untilAt: grant.until ?? null
    });
    if (added) await remember(tx, 'accounts.granted', { memberId: grant.memberId, role: grant.role });
  });
}

export function endRole(context: Context, grantId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.grant);
    const ended = await tx.db
      .updateTable('roleGrant')
      .set({ endedAt: tx.clock(), endedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', grantId)
      .returning(['memberId', 'role', 'endedAt'])
      .executeTakeFirst();
    if (!ended) throw common.not_found();
    await remember(tx, 'accounts.role_ended', { memberId: ended.memberId, role: ended.role });
  });
}

/** Every role that is held today, for every member to see. */
export function grantsInForce(context: Context): Promise<Grant[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeGrants);
    return tx.db
      .selectFrom('roleGrant')
      .innerJoin('member', (join) =>
        join
          .onRef('member.communityId', '=', 'roleGrant.communityId')
          .onRef('member.id', '=', 'roleGrant.memberId')
      )
      .select([
        'roleGrant.id',
        'roleGrant.memberId',
        'member.name as memberName',
        'roleGrant.role',
        'roleGrant.grantedBy',
        'roleGrant.grantedAt',
        'roleGrant.untilAt as until'
      ])
      .where('roleGrant.communityId', '=', communityOf(tx).id)
      .where('roleGrant.endedAt', 'is', null)
      .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', tx.clock())]))
      .orderBy('roleGrant.role')
      .orderBy('member.name')
      .$narrowType<{ role: Role }>()
      .execute();
  });
}

export async function membersWithRole(context: Context, role: Role): Promise<{ id: string; name: string }[]> {
  const grants = await grantsInForce(context);
  return grants
    .filter((grant) => grant.role === role)
    .map(({ memberId, memberName }) => ({ id: memberId, name: memberName }));
}
