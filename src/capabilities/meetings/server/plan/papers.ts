import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refuseWhenOver } from './changes.ts';
import { within } from './within.ts';

export type Paper = {
  id: string;
  title: Localized;
  link: string | null;
  addedAt: Date;
  handedAt: Date | null;
};

/** Something that will be read at the meeting, to be handed to the interpreters two days before. */
export function addPaper(
  context: Context,
  meetingId: string,
  paper: Pick<Paper, 'id' | 'title' | 'link'>
): Promise<void> {
  return within(context, meetingId, may.plan, async (tx, meeting) => {
    refuseWhenOver(meeting);
    if (!paper.title.texts[paper.title.from]) throw problems.text_missing();
    const added = await insertOnce(tx, 'meetingPaper', {
      communityId: communityOf(tx).id,
      id: paper.id,
      meetingId,
      title: JSON.stringify(paper.title),
      link: paper.link,
      addedAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.paper_added', { meetingId, paperId: paper.id });
  });
}

/** Ticks off that the interpreters have it. */
export function handPaper(context: Context, meetingId: string, paperId: string): Promise<void> {
  return within(context, meetingId, may.handPapers, async (tx) => {
    const paper = (await papersOf(tx, meetingId)).find(({ id }) => id === paperId);
    if (!paper) throw problems.no_such_item();
    if (paper.handedAt) return;
    await tx.db
      .updateTable('meetingPaper')
      .set({ handedAt: tx.clock(), handedBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', paperId)
      .execute();
    await remember(tx, 'meetings.paper_handed', { meetingId, paperId });
  });
}

export async function papersOf(tx: Tx, meetingId: string): Promise<Paper[]> {
  const rows = await tx.db
    .selectFrom('meetingPaper')
    .select(['id', 'title', 'link', 'addedAt', 'handedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('addedAt')
    .execute();
  return rows as unknown as Paper[];
}
