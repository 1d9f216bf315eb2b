import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact, type Updateable, type DB } from '../../../../platform/db/index.ts';
import { allow, type Rule } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { tellTheRoll } from '../door/roll.ts';
import { lockMeeting } from './find.ts';
import { refuseApproved } from './settled.ts';

/** Opens the meeting and with it the door, from the morning of its day on. Opening it twice is harmless. */
export function openMeeting(context: Context, id: string): Promise<void> {
  return step(context, id, may.open, 'meetings.opened', (tx, meeting) => {
    if (!meeting.publishedAt) throw problems.not_announced();
    if (meeting.closedAt) throw problems.already_closed();
    if (dayIn(communityOf(tx).timeZone, tx.clock()) < meeting.day)
      throw problems.too_early({ day: meeting.day });
    return meeting.openedAt ? null : { openedAt: tx.clock() };
  });
}

/** Closes it: whoever is still here was here until now, and the roll learns who came. */
export function closeMeeting(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    await step(tx, id, may.run, 'meetings.closed', (_, meeting) => {
      if (!meeting.openedAt) throw problems.not_open();
      return meeting.closedAt ? null : { closedAt: tx.clock() };
    });
    await tellTheRoll(tx, id);
  });
}

/** Closed too early: it goes on, and both moments stay in the memory. Not once its minutes are approved. */
export function reopen(context: Context, id: string): Promise<void> {
  return step(context, id, may.run, 'meetings.reopened', async (tx, meeting) => {
    if (!meeting.openedAt) throw problems.not_open();
    await refuseApproved(tx, id);
    return meeting.closedAt ? { closedAt: null } : null;
  });
}

type Change = Pick<Updateable<DB['meeting']>, 'openedAt' | 'closedAt'>;

async function step(
  context: Context,
  id: string,
  rule: Rule,
  what: string,
  decide: (tx: Tx, meeting: Meeting) => Change | null | Promise<Change | null>
): Promise<void> {
  await transact(context, async (tx) => {
    allow(tx, rule);
    const meeting = await lockMeeting(tx, id);
    if (meeting.cancelledAt) throw problems.cancelled();
    const change = await decide(tx, meeting);
    if (!change) return;
    await tx.db
      .updateTable('meeting')
      .set(change)
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, what, { meetingId: id });
  });
}
