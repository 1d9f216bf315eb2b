import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Mode, Via } from '../../rules/door/arrival.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Category } from '../../../people/index.ts';
import { categoriesOn, noteAttendance } from '../../../people/server/index.ts';
import { lockDoor } from './meeting.ts';
import { tellTheRoll } from './roll.ts';
import { stepBy } from './step.ts';

/** One line of the paper. Without a time they came when the meeting began. */
export type SheetRow = {
  memberId: string;
  category?: Category;
  arrivedAt?: Date;
  leftAt?: Date;
  via?: Via;
  mode?: Mode;
};

/** More lines than any evening has, and fewer than the database takes in one breath. */
const MOST_ROWS = 2_000;

/**
 * Types a paper sheet: many lines at once, all or none. Who had signed in already stays as they were. It may be
 * done days later, whether or not the meeting is closed; a meeting that was called off has no sheet.
 */
export function recordSheet(
  context: Context,
  meetingId: string,
  rows: SheetRow[]
): Promise<{ added: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.recordSheet);
    if (rows.length > MOST_ROWS) throw problems.sheet_too_long({ most: MOST_ROWS });
    const meeting = await lockDoor(tx, meetingId);
    if (meeting.cancelledAt) throw problems.meeting_cancelled();
    const added = await attendAll(tx, meeting, await withCategories(tx, meeting, once(rows)));
    if (!added.length) return { added: 0 };
    await writeStays(tx, meeting, added);
    const came = added.map(({ memberId }) => memberId);
    if (meeting.closedAt) await noteAttendance(tx, came, meeting.day);
    await remember(tx, 'meetings.sheet_recorded', { meetingId, people: added.length });
    if (meeting.closedAt) await tellTheRoll(tx, meetingId);
    await stepBy(tx, meeting, added.filter(({ leftAt }) => !leftAt).length);
    return { added: added.length };
  });
}

type Line = SheetRow & { category: Category };

const once = (rows: SheetRow[]): SheetRow[] => [...new Map(rows.map((row) => [row.memberId, row])).values()];

/** The category of the meeting's day, where the line does not bring it. A line without a member stops the sheet. */
async function withCategories(tx: Tx, { day }: Meeting, rows: SheetRow[]): Promise<Line[]> {
  const bare = rows.filter(({ category }) => !category).map(({ memberId }) => memberId);
  const found = await categoriesOn(tx, bare, day);
  return rows.map((row) => {
    const category = row.category ?? found.get(row.memberId)?.category;
    if (!category) throw problems.unknown_member();
    return { ...row, category };
  });
}

async function attendAll(tx: Tx, meeting: Meeting, lines: Line[]): Promise<Line[]> {
  if (!lines.length) return [];
  const rows = await tx.db
    .insertInto('attendance')
    .values(
      lines.map(({ memberId, category, via, mode }) => ({
        ...of(tx, meeting, memberId),
        category,
        via: via ?? 'paper',
        mode: mode ?? 'in_person'
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('memberId')
    .execute();
  const fresh = new Set(rows.map(({ memberId }) => memberId));
  return lines.filter(({ memberId }) => fresh.has(memberId));
}

async function writeStays(tx: Tx, meeting: Meeting, lines: Line[]): Promise<void> {
  const stays = lines.map(({ memberId, arrivedAt, leftAt }) => ({
    ...of(tx, meeting, memberId),
    arrivedAt: arrivedAt ?? meeting.startsAt,
    leftAt: leftAt ?? null
  }));
  await tx.db.insertInto('presence').values(stays).execute();
  await tx.db
    .insertInto('arrival')
    .values(lines.flatMap((line) => heard(tx, meeting, line)))
    .execute();
}

function heard(tx: Tx, meeting: Meeting, { memberId, arrivedAt, leftAt, via }: Line) {
  const receivedAt = tx.clock();
  const row = { ...of(tx, meeting, memberId), via: via ?? 'paper', receivedAt };
  const at = arrivedAt ?? meeting.startsAt;
  const came = { ...row, id: newId(receivedAt.getTime()), kind: 'in', at };
  return leftAt ? [came, { ...row, id: newId(receivedAt.getTime()), kind: 'out', at: leftAt }] : [came];
}

const of = (tx: Tx, meeting: Meeting, memberId: string) => ({
  communityId: communityOf(tx).id,
  meetingId: meeting.id,
  memberId
});
