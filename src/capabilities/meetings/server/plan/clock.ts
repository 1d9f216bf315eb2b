import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { stateOf, type Meeting } from '../../rules/plan/meeting.ts';
import { problems } from '../../rules/problems.ts';
import { written } from '../../rules/plan/written.ts';
import { itemOf, updateItem } from './agenda.ts';
import { refuseApproved } from './settled.ts';
import { writingAlong } from './within.ts';

/** Begins an item, and ends the one before it. */
export function startItem(context: Context, meetingId: string, itemId: string): Promise<void> {
  return writingAlong(context, meetingId, async (tx, meeting) => {
    refuseUnlessGoingOn(meeting);
    const item = await itemOf(tx, meetingId, itemId);
    if (item.startedAt && !item.endedAt) return;
    await tx.db
      .updateTable('agendaItem')
      .set({ endedAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('meetingId', '=', meetingId)
      .where('startedAt', 'is not', null)
      .where('endedAt', 'is', null)
      .execute();
    await updateItem(tx, meetingId, itemId, { startedAt: tx.clock(), endedAt: null });
    await remember(tx, 'meetings.item_started', { meetingId, itemId });
  });
}

export function endItem(context: Context, meetingId: string, itemId: string): Promise<void> {
  return writingAlong(context, meetingId, async (tx, meeting) => {
    refuseUnlessGoingOn(meeting);
    const item = await itemOf(tx, meetingId, itemId);
    if (!item.startedAt || item.endedAt) return;
    await updateItem(tx, meetingId, itemId, { endedAt: tx.clock() });
    await remember(tx, 'meetings.item_ended', { meetingId, itemId });
  });
}

/** What was said and agreed under an item. Texts left empty stay as they were. */
export function noteItem(
  context: Context,
  meetingId: string,
  itemId: string,
  texts: Record<string, string | undefined>
): Promise<void> {
  return writingAlong(context, meetingId, async (tx) => {
    await refuseApproved(tx, meetingId);
    const { notes } = await itemOf(tx, meetingId, itemId);
    const changed = written(notes, texts, tx.locale);
    await updateItem(tx, meetingId, itemId, { notes: JSON.stringify(changed) });
    await remember(tx, 'meetings.item_noted', { meetingId, itemId });
  });
}

function refuseUnlessGoingOn(meeting: Meeting): void {
  const state = stateOf(meeting);
  if (state === 'closed') throw problems.already_closed();
  if (state !== 'open') throw problems.not_open();
}
