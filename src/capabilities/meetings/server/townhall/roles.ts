import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import type { RoleAnswer, RoleHeld, TownHallRole } from '../../rules/townhall/role.ts';
import { refuseWhenOver } from '../plan/changes.ts';
import { atTownHall, keyOf, townHallOf } from './find.ts';
import { tellAskedForRole } from './letters.ts';
import { registrationFrom, registrations } from './registrationRows.ts';
import { holderOf } from './ticket.ts';

export type AskedRole = {
  id: string;
  /** The number said at the door, by which people on the list are named. */
  number: number;
  role: TownHallRole;
  workshopId?: string | null;
  language?: string | null;
};

/** Asks somebody who is registered to take a part of the day. It is theirs when they say yes. */
export function askForRole(
  context: Context,
  meetingId: string,
  { id, number, role, workshopId = null, language = null }: AskedRole,
  origin: string
): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx, hall) => {
    refuseWhenOver(hall.meeting);
    if (role === 'interpreter' && !language) throw problems.language_missing();
    const to = await numbered(tx, meetingId, number);
    const asked = await insertOnce(tx, 'townHallRole', {
      ...keyOf(tx, meetingId),
      ...{ id, registrationId: to.id, role, workshopId },
      language: role === 'interpreter' ? language : null,
      askedAt: tx.clock(),
      askedBy: memberOf(tx.actor)
    });
    if (!asked) return;
    await tellAskedForRole(tx, hall, { to, role, origin });
    await remember(tx, 'meetings.asked_for_role', { meetingId, roleId: id });
  });
}

async function numbered(tx: Tx, meetingId: string, number: number): Promise<Registration> {
  const row = await registrations(tx, meetingId)
    .where('number', '=', number)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw problems.no_such_person();
  return registrationFrom(row);
}

/** Yes or no, by the person who was asked; the last answer counts. */
export function answerRole(
  context: Context,
  meetingId: string,
  { ticket, roleId, answer }: { ticket: string | null; roleId: string; answer: RoleAnswer }
): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, { meeting }) => {
    refuseWhenOver(meeting);
    const holder = await holderOf(tx, meetingId, ticket);
    const role = (await rolesOfPerson(tx, holder)).find(({ id }) => id === roleId);
    if (!role) throw problems.no_such_role();
    if (role.answer === answer) return;
    await change(tx, roleId, { answer, answeredAt: tx.clock() });
    await remember(tx, 'meetings.role_answered', { meetingId, roleId, answer });
  });
}

/** Takes a role back, to ask somebody else. */
export function endTownHallRole(context: Context, meetingId: string, roleId: string): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    const row = await roleRows(tx, meetingId).where('role.id', '=', roleId).executeTakeFirst();
    if (!row) return;
    await change(tx, roleId, { endedAt: tx.clock() });
    await remember(tx, 'meetings.role_ended', { meetingId, roleId });
  });
}

async function change(
  tx: Tx,
  id: string,
  set: { answer?: string; answeredAt?: Date; endedAt?: Date }
): Promise<void> {
  await tx.db
    .updateTable('townHallRole')
    .set(set)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}

const roleRows = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('townHallRole as role')
    .innerJoin('townHallRegistration as person', (join) =>
      join.onRef('person.communityId', '=', 'role.communityId').onRef('person.id', '=', 'role.registrationId')
    )
    .select(['role.id', 'role.registrationId', 'person.memberId', 'person.name', 'role.role'])
    .select(['role.workshopId', 'role.language', 'role.answer'])
    .where('role.communityId', '=', communityOf(tx).id)
    .where('role.meetingId', '=', meetingId)
    .where('role.endedAt', 'is', null);

/** Who was asked for what and what they said: for those who prepare. */
export function rolesAtTownHall(context: Context, meetingId: string): Promise<RoleHeld[]> {
  return read(context, async (tx) => {
    allow(tx, may.prepareTownHall);
    await townHallOf(tx, meetingId);
    return (await roleRows(tx, meetingId).orderBy('role.role').orderBy('role.id').execute()) as RoleHeld[];
  });
}

export const rolesOfPerson = async (tx: Tx, { id, meetingId }: Registration): Promise<RoleHeld[]> =>
  (await roleRows(tx, meetingId)
    .where('role.registrationId', '=', id)
    .orderBy('role.id')
    .execute()) as RoleHeld[];

/** Residents who said yes to moderating, as members who are signed in. */
export async function moderatesByRole(tx: Tx, meetingId: string): Promise<boolean> {
  const memberId = memberOf(tx.actor);
  if (tx.actor.kind !== 'account' || !memberId) return false;
  const row = await roleRows(tx, meetingId)
    .where('person.memberId', '=', memberId)
    .where('role.role', 'in', ['moderator', 'facilitator'])
    .where('role.answer', '=', 'yes')
    .executeTakeFirst();
  return row !== undefined;
}
