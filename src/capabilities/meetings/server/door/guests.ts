import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { lockDoor } from './meeting.ts';

export type NewGuest = { id?: string; name: string; comesFrom?: string; at?: Date };

/** Greets a guest and counts them as one: they are welcome, and no quorum leans on them. */
export function signInGuest(context: Context, meetingId: string, guest: NewGuest): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.welcome);
    const meeting = await lockDoor(tx, meetingId);
    if (meeting.cancelledAt) throw problems.meeting_cancelled();
    const id = guest.id ?? newId(tx.clock().getTime());
    const added = await insertOnce(tx, 'guest', {
      communityId: communityOf(tx).id,
      id,
      meetingId,
      name: guest.name.trim(),
      comesFrom: guest.comesFrom?.trim() || null,
      arrivedAt: guest.at ?? tx.clock()
    });
    if (added) await remember(tx, 'meetings.guest_arrived', { meetingId, guestId: id });
    return { id };
  });
}
