import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { noteAttendance } from '../../../people/server/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { standsInTheWay, type Mode, type Reason, type Via } from '../../rules/door/arrival.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { asDoor } from './meeting.ts';
import type { Person } from './neighbours.ts';
import { attend, hear, settle } from './presence.ts';
import { stepBy } from './step.ts';

export type Outcome = 'signed_in' | 'already_here' | 'welcome_back';
export type Entry = { id: string; at: Date; via: Via; mode?: Mode };

/** Counts a person whom nothing stands in the way of. The same entry twice, or the same person twice, is one. */
export async function letIn(
  tx: Tx,
  meeting: Meeting,
  who: Person,
  { id, at, via, mode }: Entry
): Promise<Outcome> {
  const { memberId } = who;
  if (!(await hear(tx, meeting.id, { id, memberId, kind: 'in', via, at }))) return 'already_here';
  const added = await attend(tx, meeting.id, { ...who, via, mode });
  const change = await settle(tx, meeting.id, memberId);
  // The roll was told when the meeting closed; whoever is found afterwards is told at once.
  if (added && meeting.closedAt) await noteAttendance(tx, [memberId], meeting.day);
  if (added) await remember(tx, 'meetings.arrived', { meetingId: meeting.id, memberId, via });
  await stepBy(tx, meeting, change);
  if (added) return 'signed_in';
  return change > 0 ? 'welcome_back' : 'already_here';
}

/** Why this time cannot be taken, or nothing. */
export const refusalOf = (tx: Tx, meeting: Meeting, at: Date): Reason | null =>
  standsInTheWay(asDoor(tx, meeting), at, dayIn(communityOf(tx).timeZone, at));
