import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { problems } from '../../rules/problems.ts';

/** What the minutes were made from cannot change once they are approved. */
export async function refuseApproved(tx: Tx, meetingId: string): Promise<void> {
  const minutes = await tx.db
    .selectFrom('minutes')
    .select('approvedOn')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst();
  if (minutes?.approvedOn) throw problems.minutes_approved();
}
