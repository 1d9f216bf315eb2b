import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { announce } from '../../../../platform/live/index.ts';
import { shownStep } from '../../rules/door/step.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { roomNow } from './room.ts';

/**
 * Counts somebody in or out, last in its transaction: this row is the only one that all arrivals share. When a
 * step is full, the picture is made anew and every open page hears of it.
 */
export async function stepBy(tx: Tx, meeting: Meeting, change: number): Promise<void> {
  if (change === 0) return;
  const { here, shown } = await tx.db
    .insertInto('roomStep')
    .values({ communityId: communityOf(tx).id, meetingId: meeting.id, here: change })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'meetingId'])
        .doUpdateSet({ here: sql`room_step.here + ${change}::int` })
    )
    .returning(['here', 'shown'])
    .executeTakeFirstOrThrow();
  if (shownStep(here, shown) !== shown) await showNow(tx, meeting);
}

/** Makes the picture from what is so right now, whatever was shown before. */
export async function showNow(tx: Tx, meeting: Meeting): Promise<void> {
  const picture = await roomNow(tx, meeting);
  const { here } = picture;
  const row = { here, shown: here, picture: JSON.stringify(picture) };
  await tx.db
    .insertInto('roomStep')
    .values({ communityId: communityOf(tx).id, meetingId: meeting.id, step: 1, ...row })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'meetingId']).doUpdateSet({ ...row, step: sql`room_step.step + 1` })
    )
    .execute();
  await announce(tx, `room/${meeting.id}`);
}
