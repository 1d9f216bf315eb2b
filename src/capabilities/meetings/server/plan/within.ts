import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow, may as allowed, type Rule } from '../../../../platform/policy/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import type { Part } from '../../rules/plan/part.ts';
import { may } from '../../rules/policy.ts';
import { lockMeeting } from './find.ts';

/** The first two beats of a command about one meeting: allow, and hold the meeting still. */
export function within<T>(
  context: Context,
  meetingId: string,
  rule: Rule,
  work: (tx: Tx, meeting: Meeting) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    allow(tx, rule);
    return work(tx, await lockMeeting(tx, meetingId));
  });
}

/** The same for writing along, which is also open to whoever took on that part of this evening. */
export function writingAlong<T>(
  context: Context,
  meetingId: string,
  work: (tx: Tx, meeting: Meeting) => Promise<T>
): Promise<T> {
  return transact(context, async (tx) => {
    if (!(await mayWrite(tx, meetingId))) allow(tx, may.note);
    return work(tx, await lockMeeting(tx, meetingId));
  });
}

const writers: Part[] = ['note_taker', 'timekeeper'];

/** Whether this person keeps notes and time at this meeting, by office or by the part they took on. */
export async function mayWrite(tx: Tx, meetingId: string): Promise<boolean> {
  if (allowed(tx, may.note)) return true;
  const memberId = memberOf(tx.actor);
  if (tx.actor.kind !== 'account' || !memberId) return false;
  const part = await tx.db
    .selectFrom('meetingRole')
    .select('role')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', memberId)
    .where('role', 'in', writers)
    .executeTakeFirst();
  return part !== undefined;
}
