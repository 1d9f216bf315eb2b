import type { Context, Tx } from '../../../../platform/context/index.ts';
import { communityOf } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Arrived, Registration } from '../../rules/townhall/registration.ts';
import { stateOf, type Meeting } from '../../rules/plan/meeting.ts';
import { atTownHall, keyOf } from './find.ts';
import { registrationFrom, registrations } from './registrationRows.ts';
import { holderOf } from './ticket.ts';

/** A greeter finds somebody on the list, and they are here. Twice is once. */
export function welcomeRegistered(
  context: Context,
  meetingId: string,
  registrationId: string
): Promise<void> {
  return atTownHall(context, meetingId, may.greetTownHall, async (tx, { meeting }) => {
    refuseUnlessOpen(meeting);
    const row = await registrations(tx, meetingId)
      .where('id', '=', registrationId)
      .where('leftAt', 'is', null)
      .executeTakeFirst();
    if (!row) throw problems.no_such_person();
    await arriveAs(tx, registrationFrom(row), 'in_person');
  });
}

/** Somebody joins from afar, or says for themselves that they are in the room. */
export function arriveMyself(
  context: Context,
  meetingId: string,
  ticket: string | null,
  how: Arrived
): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, { meeting }) => {
    refuseUnlessOpen(meeting);
    await arriveAs(tx, await holderOf(tx, meetingId, ticket), how);
  });
}

function refuseUnlessOpen(meeting: Meeting): void {
  if (meeting.cancelledAt) throw problems.cancelled();
  if (stateOf(meeting) !== 'open') throw problems.not_open();
}

/** Counts somebody once. Who is no member is a guest of the meeting, so the minutes count everybody who came. */
export async function arriveAs(tx: Tx, registration: Registration, how: Arrived): Promise<void> {
  const { id, meetingId, name, home, memberId, arrivedAt } = registration;
  if (arrivedAt) return;
  await tx.db
    .updateTable('townHallRegistration')
    .set({ arrivedAt: tx.clock(), arrivedHow: how })
    .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
    .execute();
  if (!memberId && name)
    await insertOnce(tx, 'guest', {
      communityId: communityOf(tx).id,
      ...{ id, meetingId, name, comesFrom: home, arrivedAt: tx.clock() }
    });
  await remember(tx, 'meetings.registered_arrived', { meetingId, registrationId: id });
}
