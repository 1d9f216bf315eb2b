import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, type DB, type Insertable, type Updateable } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { AgendaItem, Purpose } from '../../rules/plan/agenda.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { countUp, refuseGaps, refuseWhenOver } from './changes.ts';
import { within } from './within.ts';

/** What the agenda says of one item. `id` is the caller's: sent twice it is one item. */
export type Item = {
  id: string;
  title: Localized;
  purpose: Purpose;
  minutes: number;
  presenter?: string | null;
  publicComment?: boolean;
};

export async function agendaOf(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  const rows = await tx.db
    .selectFrom('agendaItem')
    .select([
      'id',
      'position',
      'title',
      'purpose',
      'minutes',
      'presenter',
      'publicComment',
      'notes',
      'startedAt',
      'endedAt'
    ])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows as unknown as AgendaItem[];
}

/** Adds an item at the end. */
export function addItem(context: Context, meetingId: string, item: Item): Promise<void> {
  return within(context, meetingId, may.plan, async (tx, meeting) => {
    refuseUnreadable(tx, meeting, item.title);
    const items = await agendaOf(tx, meetingId);
    const place = { communityId: communityOf(tx).id, meetingId, position: items.length + 1 };
    const added = await insertItem(tx, { ...place, id: item.id, ...columnsOf(item) });
    if (added) await posted(tx, meeting, 'meetings.agenda_added', item.id);
  });
}

/** As `insertOnce`, which cannot be used here: the places are checked when a statement ends. */
async function insertItem(tx: Tx, row: Insertable<DB['agendaItem']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('agendaItem')
    .values(row)
    .onConflict((conflict) => conflict.columns(['communityId', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function changeItem(context: Context, meetingId: string, item: Item): Promise<void> {
  return within(context, meetingId, may.plan, async (tx, meeting) => {
    refuseUnreadable(tx, meeting, item.title);
    await updateItem(tx, meetingId, item.id, columnsOf(item));
    await posted(tx, meeting, 'meetings.agenda_changed', item.id);
  });
}

/** One place up or down. At the end of the list nothing moves. */
export function moveItem(
  context: Context,
  meetingId: string,
  itemId: string,
  way: 'up' | 'down'
): Promise<void> {
  return within(context, meetingId, may.plan, async (tx, meeting) => {
    refuseWhenOver(meeting);
    const { position } = await itemOf(tx, meetingId, itemId);
    const other = (await agendaOf(tx, meetingId)).find(
      (one) => one.position === position + (way === 'up' ? -1 : 1)
    );
    if (!other) return;
    // Both in one statement: the places are unique, and checked when it ends.
    await tx.db
      .updateTable('agendaItem')
      .set({ position: sql<number>`${position + other.position}::int - position` })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', 'in', [itemId, other.id])
      .execute();
    await posted(tx, meeting, 'meetings.agenda_moved', itemId);
  });
}

/** Takes an item off, with whatever was noted under it; motions made there stay with the meeting. */
export function removeItem(context: Context, meetingId: string, itemId: string): Promise<void> {
  return within(context, meetingId, may.plan, async (tx, meeting) => {
    refuseWhenOver(meeting);
    const { position } = await itemOf(tx, meetingId, itemId);
    const communityId = communityOf(tx).id;
    await tx.db
      .deleteFrom('agendaItem')
      .where('communityId', '=', communityId)
      .where('id', '=', itemId)
      .execute();
    await tx.db
      .updateTable('agendaItem')
      .set({ position: sql<number>`position - 1` })
      .where('communityId', '=', communityId)
      .where('meetingId', '=', meetingId)
      .where('position', '>', position)
      .execute();
    await posted(tx, meeting, 'meetings.agenda_removed', itemId);
  });
}

export async function itemOf(tx: Tx, meetingId: string, itemId: string): Promise<AgendaItem> {
  const item = (await agendaOf(tx, meetingId)).find(({ id }) => id === itemId);
  if (!item) throw problems.no_such_item();
  return item;
}

export async function updateItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
  change: Updateable<DB['agendaItem']>
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('agendaItem')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!numUpdatedRows) throw problems.no_such_item();
}

const columnsOf = ({ title, purpose, minutes, presenter, publicComment }: Item) => ({
  title: JSON.stringify(title),
  purpose,
  minutes,
  presenter: presenter?.trim() || null,
  publicComment: publicComment ?? false
});

/** Once the agenda is posted, everything on it can be read by everybody. */
function refuseUnreadable(tx: Tx, meeting: Meeting, title: Localized): void {
  refuseWhenOver(meeting);
  if (!title.texts[title.from]) throw problems.text_missing();
  if (meeting.agendaPostedAt) refuseGaps(tx, [title]);
}

/** A posted agenda that changes is posted anew: its hours of notice count from now. */
async function posted(tx: Tx, meeting: Meeting, what: string, itemId: string): Promise<void> {
  if (meeting.agendaPostedAt)
    await tx.db
      .updateTable('meeting')
      .set({ agendaPostedAt: tx.clock(), ...countUp(tx, meeting) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', meeting.id)
      .execute();
  await remember(tx, what, { meetingId: meeting.id, itemId });
}
