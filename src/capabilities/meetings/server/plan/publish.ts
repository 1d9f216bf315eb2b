import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { countUp, refuseGaps, refuseNowhere, refuseWhenOver } from './changes.ts';
import { lockMeeting } from './find.ts';

/**
 * Announces the meeting, and posts its agenda as far as there is one. Called again after agenda items were
 * added it posts those. Nothing is announced in one language only: what is missing is named.
 */
export function publish(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.plan);
    const meeting = await lockMeeting(tx, id);
    refuseWhenOver(meeting);
    refuseNowhere(meeting);
    const items = await titlesOn(tx, id);
    refuseGaps(tx, [meeting.title, ...items]);
    const agendaPostedAt = meeting.agendaPostedAt ?? (items.length ? tx.clock() : null);
    if (meeting.publishedAt && agendaPostedAt === meeting.agendaPostedAt) return;
    const publishedAt = meeting.publishedAt ?? tx.clock();
    await tx.db
      .updateTable('meeting')
      .set({ publishedAt, agendaPostedAt, ...countUp(tx, meeting) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'meetings.published', { meetingId: id, items: items.length });
  });
}

async function titlesOn(tx: Tx, meetingId: string): Promise<Localized[]> {
  const rows = await tx.db
    .selectFrom('agendaItem')
    .select('title')
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map(({ title }) => title as unknown as Localized);
}
