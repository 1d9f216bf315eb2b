import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { revise, type Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Said, Texts } from '../../rules/plan/written.ts';
import { itemOf } from './agenda.ts';
import { eveningOf, type Motion, type Outcome } from './evening.ts';
import { change, found, keyOf, noting, textOf } from './noting.ts';

/** Writes down a motion in the words and the language of whoever made it. */
export function noteMotion(
  context: Context,
  meetingId: string,
  motion: {
    id: string;
    agendaItemId?: string | null;
    text: Said;
    movedBy: string;
    secondedBy?: string | null;
  }
): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    if (motion.agendaItemId) await itemOf(tx, meetingId, motion.agendaItemId);
    const added = await insertOnce(tx, 'motion', {
      ...keyOf(tx, meeting, motion.id),
      agendaItemId: motion.agendaItemId ?? null,
      text: textOf(motion.text),
      movedBy: motion.movedBy,
      secondedBy: motion.secondedBy?.trim() || null,
      notedAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.motion_noted', { meetingId, motionId: motion.id });
  });
}

/** The second text of a motion, or how it went. */
export function settleMotion(
  context: Context,
  meetingId: string,
  id: string,
  change_: { texts?: Texts; outcome?: Outcome | null }
): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    const motion = found(await motionsOf(tx, meetingId), id);
    const text = JSON.stringify(revise(motion.text, change_.texts ?? {}));
    await change(tx, 'motion', meeting, id, { text, outcome: change_.outcome ?? motion.outcome });
    await remember(tx, 'meetings.motion_settled', { meetingId, motionId: id });
  });
}

export const motionsOf = async (tx: Tx, meetingId: string): Promise<Motion[]> =>
  (await eveningOf(tx, meetingId)).motions;

/** What these motions say and at which meeting they were made, for rooms that lead on from them. */
export async function motionsNamed(
  tx: Tx,
  ids: string[]
): Promise<Map<string, { meetingId: string; text: Localized }>> {
  if (!ids.length) return new Map();
  const rows = await tx.db
    .selectFrom('motion')
    .select(['id', 'meetingId', 'text'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, meetingId, text }) => [id, { meetingId, text: text as unknown as Localized }])
  );
}
