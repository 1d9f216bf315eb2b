import type { Context, Tx } from '../../../../platform/context/index.ts';
import { communityOf } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import { clash, line, taken, type Seat, type Workshop } from '../../rules/townhall/workshop.ts';
import { refuseWhenOver } from '../plan/changes.ts';
import { atTownHall, keyOf } from './find.ts';
import { passOn } from './passOn.ts';
import { giveUp, seatsIn, seatsOfPerson } from './seatRows.ts';
import { giveBackShifts } from './shifts.ts';
import { holderOf } from './ticket.ts';
import { liveWorkshop, workshopsOf } from './workshops.ts';

export type Chosen = 'seated' | 'waiting';

/**
 * A seat in a workshop, or a place at the end of its line. A new seat replaces the one at the same hour; whoever
 * waits keeps the seat they have meanwhile, and stands in one line at an hour.
 */
export function chooseWorkshop(
  context: Context,
  meetingId: string,
  choice: { ticket: string | null; workshopId: string },
  origin: string
): Promise<Chosen> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, hall) => {
    refuseWhenOver(hall.meeting);
    const holder = await holderOf(tx, meetingId, choice.ticket);
    const workshop = await liveWorkshop(tx, meetingId, choice.workshopId);
    if (workshop.endsAt <= tx.clock()) throw problems.workshop_over();
    const mine = await seatsOfPerson(tx, holder.id);
    const already = mine.find(({ workshopId }) => workshopId === workshop.id);
    if (already) return already.seatedAt ? 'seated' : 'waiting';
    const seats = await seatsIn(tx, workshop.id);
    const free = taken(seats) < workshop.capacity && line(seats).length === 0;
    const left = (await clashing(tx, meetingId, workshop, mine)).filter((one) => free || !one.seatedAt);
    await giveUp(tx, left);
    await sit(tx, holder, workshop.id, free);
    await remember(tx, 'meetings.workshop_chosen', {
      workshopId: workshop.id,
      registrationId: holder.id
    });
    await passOn(tx, hall, roomsOf(left), origin);
    return free ? 'seated' : 'waiting';
  });
}

async function clashing(tx: Tx, meetingId: string, workshop: Workshop, mine: Seat[]): Promise<Seat[]> {
  const workshops = new Map((await workshopsOf(tx, meetingId)).map((one) => [one.id, one]));
  return mine.filter(({ workshopId }) => clash(workshops.get(workshopId)!, workshop));
}

async function sit(tx: Tx, { id, meetingId }: Registration, workshopId: string, free: boolean) {
  const now = tx.clock();
  const row = { id: newId(now.getTime()), workshopId, registrationId: id, askedAt: now };
  await insertOnce(tx, 'townHallSeat', {
    ...keyOf(tx, meetingId),
    ...row,
    seatedAt: free ? now : null
  });
}

const roomsOf = (seats: Seat[]): string[] =>
  seats.filter(({ seatedAt }) => seatedAt).map(({ workshopId }) => workshopId);

/** Gives a seat or a place in the line back; the next in line moves up. */
export function leaveWorkshop(
  context: Context,
  meetingId: string,
  choice: { ticket: string | null; workshopId: string },
  origin: string
): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, hall) => {
    const holder = await holderOf(tx, meetingId, choice.ticket);
    const mine = await seatsOfPerson(tx, holder.id);
    const seats = mine.filter(({ workshopId }) => workshopId === choice.workshopId);
    if (!seats.length) return;
    await giveUp(tx, seats);
    await remember(tx, 'meetings.workshop_left', {
      workshopId: choice.workshopId,
      registrationId: holder.id
    });
    await passOn(tx, hall, roomsOf(seats), origin);
  });
}

/** Somebody cannot come after all: their seats are passed on, and what they told of their needs is gone at once. */
export function leaveTownHall(
  context: Context,
  meetingId: string,
  ticket: string | null,
  origin: string
): Promise<void> {
  return atTownHall(context, meetingId, may.comeToTownHall, async (tx, hall) => {
    const holder = await holderOf(tx, meetingId, ticket);
    const seats = await seatsOfPerson(tx, holder.id);
    await giveUp(tx, seats);
    await withdraw(tx, holder);
    await giveBackShifts(tx, meetingId, holder.id);
    await remember(tx, 'meetings.registration_withdrawn', { meetingId, registrationId: holder.id });
    await passOn(tx, hall, roomsOf(seats), origin);
  });
}

async function withdraw(tx: Tx, { id, meetingId }: Registration): Promise<void> {
  const [communityId, now] = [communityOf(tx).id, tx.clock()];
  await tx.db
    .updateTable('townHallRegistration')
    .set({ leftAt: now })
    .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
    .execute();
  await tx.db
    .deleteFrom('townHallNeed')
    .where((eb) => eb.and({ communityId, registrationId: id }))
    .execute();
  await tx.db
    .updateTable('townHallRole')
    .set({ endedAt: now })
    .where((eb) => eb.and({ communityId, registrationId: id }))
    .where('endedAt', 'is', null)
    .execute();
}
