import type { Tx } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { clash, movesUp, type Seat, type Workshop } from '../../rules/townhall/workshop.ts';
import type { Hall } from './find.ts';
import { tellMovedUp } from './letters.ts';
import { giveUp, seat, seatsIn, seatsOfPerson } from './seatRows.ts';
import { workshopsOf } from './workshops.ts';

/**
 * Lets the lines of these workshops move up into their free seats, and tells everybody who does. Whoever moves up
 * leaves the seat they had at that hour, which is passed on in turn. Every step shortens a line, so it ends.
 */
export async function passOn(tx: Tx, hall: Hall, workshopIds: string[], origin: string): Promise<void> {
  if (hall.meeting.closedAt || hall.meeting.cancelledAt) return;
  const workshops = new Map((await workshopsOf(tx, hall.meeting.id)).map((one) => [one.id, one]));
  const freed = [...workshopIds];
  for (let id = freed.shift(); id; id = freed.shift()) {
    const workshop = workshops.get(id)!;
    // Nobody is called into a room that is half over.
    if (workshop.cancelledAt || workshop.startsAt <= tx.clock()) continue;
    for (const next of movesUp(workshop.capacity, await seatsIn(tx, id)))
      freed.push(...(await moveUp(tx, hall, { next, workshop, workshops }, origin)));
  }
}

type Move = { next: Seat; workshop: Workshop; workshops: Map<string, Workshop> };

async function moveUp(tx: Tx, hall: Hall, { next, workshop, workshops }: Move, origin: string) {
  const others = (await seatsOfPerson(tx, next.registrationId)).filter(
    (one) => one.id !== next.id && clash(workshops.get(one.workshopId)!, workshop)
  );
  await giveUp(tx, others);
  await seat(tx, next);
  await remember(tx, 'meetings.moved_up', {
    workshopId: workshop.id,
    registrationId: next.registrationId
  });
  await tellMovedUp(tx, hall, { registrationId: next.registrationId, workshop, origin });
  return others.filter(({ seatedAt }) => seatedAt).map(({ workshopId }) => workshopId);
}
