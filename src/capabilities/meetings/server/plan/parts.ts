import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import type { Part, PartTaken } from '../../rules/plan/part.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refuseWhenOver } from './changes.ts';
import { within } from './within.ts';

/** Who has taken on what. */
export async function partsOf(tx: Tx, meetingId: string): Promise<PartTaken[]> {
  allow(tx, may.seeInside);
  const rows = await tx.db
    .selectFrom('meetingRole')
    .select(['meetingRole.role', 'meetingRole.memberId', 'meetingRole.language'])
    .where('meetingRole.communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('meetingRole.role')
    .orderBy('takenAt')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows.map((row) => ({ ...row, name: names.get(row.memberId)! })) as PartTaken[];
}

/** A member takes on a part of the evening. With children works only who was cleared for it. */
export function takePart(
  context: Context,
  meetingId: string,
  part: { role: Part; language?: string }
): Promise<void> {
  return within(context, meetingId, may.takePart, async (tx, meeting) => {
    if (!meeting.publishedAt) throw problems.not_found();
    refuseWhenOver(meeting);
    if (part.role === 'childcare' && !may.keepChildcareSheet.allows(tx.actor)) throw problems.not_cleared();
    if (part.role === 'interpreter' && !part.language) throw problems.language_missing();
    const added = await insertOnce(tx, 'meetingRole', {
      communityId: communityOf(tx).id,
      meetingId,
      role: part.role,
      memberId: memberOf(tx.actor)!,
      language: part.role === 'interpreter' ? part.language : null,
      takenAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.part_taken', { meetingId, role: part.role });
  });
}

/** Gives one's own part back, in time for somebody else to take it. */
export function leavePart(context: Context, meetingId: string, role: Part): Promise<void> {
  return within(context, meetingId, may.takePart, async (tx, meeting) => {
    refuseWhenOver(meeting);
    const { numDeletedRows } = await tx.db
      .deleteFrom('meetingRole')
      .where('communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .where('role', '=', role)
      .where('memberId', '=', memberOf(tx.actor)!)
      .executeTakeFirst();
    if (numDeletedRows) await remember(tx, 'meetings.part_left', { meetingId, role });
  });
}
