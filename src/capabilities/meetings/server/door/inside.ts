import { communityOf, type Tx } from '../../../../platform/context/index.ts';

/** The member rows signed in at a meeting at an instant. */
export async function membersInside(tx: Tx, meetingId: string, at: Date): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('presence')
    .select('memberId')
    .distinct()
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('arrivedAt', '<=', at)
    .where((eb) => eb.or([eb('leftAt', 'is', null), eb('leftAt', '>', at)]))
    .execute();
  return rows.map(({ memberId }) => memberId);
}
