import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { noteAttendance } from '../../../people/server/index.ts';
import { meetingOf } from '../plan/find.ts';

/**
 * Tells the roll who came, when the evening is over: until then an arrival may still be taken back.
 * Telling it again adds whoever was typed from paper later.
 */
export async function tellTheRoll(tx: Tx, meetingId: string): Promise<void> {
  const { day } = await meetingOf(tx, meetingId);
  const rows = await tx.db
    .selectFrom('attendance')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .execute();
  await noteAttendance(
    tx,
    rows.map(({ memberId }) => memberId),
    day
  );
}
