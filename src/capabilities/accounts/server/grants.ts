import { communityOf, memberOf, type Context, type Role, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { memberHere } from './members.ts';

export type Grant = {
  id: string;
  memberId: string;
  memberName: string;
  role: Role;
  grantedBy: string | null;
  /** Nobody, for the grants that the community was founded with. */
  grantedByName: string | null;
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
    if (grant.until && grant.until <= now) throw problems.until_past();
    const { id: memberId } = await memberHere(tx, grant.memberId);
    await closeOver(tx, memberId, grant.role);
    const added = await insertOnce(tx, 'roleGrant', {
      communityId: communityOf(tx).id,
      id: newId(now.getTime()),
      memberId,
      role: grant.role,
      grantedBy: memberOf(tx.actor),
      grantedAt: now,
      untilAt: grant.until ?? null
    });
    if (added) await remember(tx, 'accounts.granted', { memberId, role: grant.role });
  });
}

/** A grant whose time is over still holds its place, and would keep a new one out. */
async function closeOver(tx: Tx, memberId: string, role: Role): Promise<void> {
  await tx.db
    .updateTable('roleGrant')
    .set((eb) => ({ endedAt: eb.ref('untilAt') }))
    .where('communityId', '=', communityOf(tx).id)
    .where('memberId', '=', memberId)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .where('untilAt', '<=', tx.clock())
    .execute();
}

/** Ending it twice is harmless. A community is never left without somebody who can give roles. */
export function endRole(context: Context, grantId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.grant);
    const administrators = await lockAdministrators(tx);
    const grant = await lockGrant(tx, grantId);
    if (grant.endedAt) return;
    if (administrators.length === 1 && administrators[0] === grantId) throw problems.last_administrator();
    await tx.db
      .updateTable('roleGrant')
      .set({ endedAt: tx.clock(), endedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', grantId)
      .execute();
    await remember(tx, 'accounts.role_ended', { memberId: grant.memberId, role: grant.role });
  });
}

/** Held in one order by everybody, so that two administrators cannot end each other in the same moment. */
async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await inForce(tx)
    .select('roleGrant.id')
    .where('roleGrant.role', '=', 'administrator')
    .orderBy('roleGrant.id')
    .forUpdate('roleGrant')
    .execute();
  return rows.map(({ id }) => id);
}

async function lockGrant(tx: Tx, id: string) {
  const grant = await tx.db
    .selectFrom('roleGrant')
    .select(['memberId', 'role', 'endedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!grant) throw common.not_found();
  return grant;
}

/** Every role that is held today, for every member to see. */
export function grantsInForce(context: Context): Promise<Grant[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeGrants);
    return shown(tx).execute();
  });
}

/** One of them, before it is ended. */
export function grantInForce(context: Context, id: string): Promise<Grant> {
  return read(context, async (tx) => {
    allow(tx, may.grant);
    const grant = await shown(tx).where('roleGrant.id', '=', id).executeTakeFirst();
    if (!grant) throw common.not_found();
    return grant;
  });
}

/** What a member holds already, before they are given more. */
export function rolesOf(context: Context, memberId: string): Promise<{ name: string; roles: Role[] }> {
  return read(context, async (tx) => {
    allow(tx, may.grant);
    const { name } = await memberHere(tx, memberId);
    const grants = await shown(tx).where('roleGrant.memberId', '=', memberId).execute();
    return { name, roles: grants.map(({ role }) => role) };
  });
}

const inForce = (tx: Tx) =>
  tx.db
    .selectFrom('roleGrant')
    .innerJoin('member', (join) =>
      join
        .onRef('member.communityId', '=', 'roleGrant.communityId')
        .onRef('member.id', '=', 'roleGrant.memberId')
    )
    .where('roleGrant.communityId', '=', communityOf(tx).id)
    .where('roleGrant.endedAt', 'is', null)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', tx.clock())]))
    .where('member.leftOn', 'is', null)
    .where('member.erasedOn', 'is', null);

const shown = (tx: Tx) =>
  inForce(tx)
    .leftJoin('member as giver', (join) =>
      join
        .onRef('giver.communityId', '=', 'roleGrant.communityId')
        .onRef('giver.id', '=', 'roleGrant.grantedBy')
    )
    .select([
      'roleGrant.id',
      'roleGrant.memberId',
      'member.name as memberName',
      'roleGrant.role',
      'roleGrant.grantedBy',
      'giver.name as grantedByName',
      'roleGrant.grantedAt',
      'roleGrant.untilAt as until'
    ])
    .orderBy('roleGrant.role')
    .orderBy('member.name')
    .$narrowType<{ role: Role }>();

export async function membersWithRole(context: Context, role: Role): Promise<{ id: string; name: string }[]> {
  const grants = await grantsInForce(context);
  return grants
    .filter((grant) => grant.role === role)
    .map(({ memberId, memberName }) => ({ id: memberId, name: memberName }));
}
