import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import type { DB } from '../../../../platform/db/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import type { Said } from '../../rules/plan/written.ts';
import { problems } from '../../rules/problems.ts';
import { refuseApproved } from './settled.ts';
import { writingAlong } from './within.ts';

type Noted = 'parkedMatter' | 'motion' | 'nextStep';

/** Changes one of the notes of this meeting. */
export async function change(
  tx: Tx,
  table: Noted,
  { id: meetingId }: Meeting,
  id: string,
  values: object
): Promise<void> {
  await tx.db
    .updateTable(table as 'motion')
    .set(values as Partial<DB['motion']> as never)
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('id', '=', id)
    .execute();
}

/** Notes are written while the meeting goes on and afterwards, until the minutes are approved. */
export function noting(
  context: Context,
  meetingId: string,
  work: (tx: Tx, meeting: Meeting) => Promise<void>
): Promise<void> {
  return writingAlong(context, meetingId, async (tx, meeting) => {
    if (meeting.cancelledAt) throw problems.cancelled();
    if (!meeting.openedAt) throw problems.not_open();
    await refuseApproved(tx, meetingId);
    await work(tx, meeting);
  });
}

export const keyOf = (tx: Tx, { id: meetingId }: Meeting, id: string) => ({
  communityId: communityOf(tx).id,
  id,
  meetingId
});

export function textOf({ language, texts }: Said): string {
  if (!texts[language]?.trim()) throw problems.text_missing();
  return JSON.stringify(localized(language, texts));
}

export function found<Row extends { id: string }>(rows: Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw problems.no_such_item();
  return row;
}
