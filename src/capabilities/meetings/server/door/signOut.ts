import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { lockDoor } from './meeting.ts';
import { hear, settle } from './presence.ts';
import { stepBy } from './step.ts';

export type Departure = { memberId: string; id?: string; at?: Date };

/** Somebody leaves before the end. They may come back by signing in again. False when they were not here. */
export function signOut(context: Context, meetingId: string, departure: Departure): Promise<boolean> {
  return transact(context, async (tx) => {
    allow(tx, may.welcome);
    const meeting = await lockDoor(tx, meetingId);
    const { memberId, id = newId(tx.clock().getTime()), at = tx.clock() } = departure;
    if (!(await hear(tx, meetingId, { id, memberId, kind: 'out', via: 'search', at }))) return false;
    const change = await settle(tx, meetingId, memberId);
    if (change) await remember(tx, 'meetings.left', { meetingId, memberId });
    await stepBy(tx, meeting, change);
    return change < 0;
  });
}

/**
 * Takes back a tap on the wrong name, as if it had not been. It may be told before the tap itself, from
 * another device: then the tap finds itself taken back already.
 */
export function undoArrival(
  context: Context,
  meetingId: string,
  tap: { id: string; memberId: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.welcome);
    const meeting = await lockDoor(tx, meetingId);
    if (!(await withdraw(tx, meetingId, tap))) return;
    const change = await settle(tx, meetingId, tap.memberId);
    await remember(tx, 'meetings.arrival_undone', { meetingId, memberId: tap.memberId });
    await stepBy(tx, meeting, change);
  });
}

async function withdraw(
  tx: Tx,
  meetingId: string,
  { id, memberId }: { id: string; memberId: string }
): Promise<boolean> {
  const now = tx.clock();
  const taken = { withdrawnAt: now, withdrawnBy: memberOf(tx.actor) };
  const row = await tx.db
    .insertInto('arrival')
    .values({
      communityId: communityOf(tx).id,
      id,
      meetingId,
      memberId,
      kind: 'in',
      at: now,
      via: 'search',
      receivedAt: now,
      ...taken
    })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'id'])
        .doUpdateSet(taken)
        .where('arrival.withdrawnAt', 'is', null)
        .where('arrival.meetingId', '=', meetingId)
        .where('arrival.memberId', '=', memberId)
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
