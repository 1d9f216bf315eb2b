import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { DoorMeeting } from '../../rules/door/arrival.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { problems } from '../../rules/problems.ts';
import { meetingFrom, meetings } from '../plan/rows.ts';

/**
 * The meeting behind a door, held so that it cannot be closed or called off while somebody walks in. Arrivals
 * run side by side. Whether it is open is for the caller to judge: what the door refuses is kept for review.
 */
export async function lockDoor(tx: Tx, id: string): Promise<Meeting> {
  const row = await meetings(tx).where('id', '=', id).forShare().executeTakeFirst();
  if (!row) throw problems.not_found();
  return meetingFrom(tx, row);
}

export function asDoor(tx: Tx, { day, endsAt, closedAt, cancelledAt }: Meeting): DoorMeeting {
  return { firstDay: day, lastDay: dayIn(communityOf(tx).timeZone, endsAt), closedAt, cancelledAt };
}
