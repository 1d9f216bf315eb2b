import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { DebriefKind, DebriefNote, Improvement } from '../../rules/plan/improvement.ts';
import type { Said } from '../../rules/plan/written.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { meetingOf } from './find.ts';
import { within } from './within.ts';

/** Keep, change, or try: one thing each. */
export function addDebrief(
  context: Context,
  meetingId: string,
  note: { id: string; kind: DebriefKind; text: Said }
): Promise<void> {
  return within(context, meetingId, may.learn, async (tx, meeting) => {
    if (!meeting.openedAt) throw problems.not_open();
    const row = {
      communityId: communityOf(tx).id,
      id: note.id,
      meetingId,
      kind: note.kind,
      notedAt: tx.clock()
    };
    const added = await insertOnce(tx, 'debriefNote', { ...row, text: asJson(note.text) });
    if (added) await remember(tx, 'meetings.debriefed', { meetingId, kind: note.kind });
  });
}

export async function debriefOf(tx: Tx, meetingId: string): Promise<DebriefNote[]> {
  allow(tx, may.seeInside);
  const rows = await tx.db
    .selectFrom('debriefNote')
    .select(['id', 'kind', 'text'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();
  return rows as unknown as DebriefNote[];
}

/** Turns what was learned into something somebody does until a day. */
export function improve(
  context: Context,
  meetingId: string,
  improvement: { id: string; debriefNoteId?: string | null; what: Said; owner: string; dueOn: string }
): Promise<void> {
  return within(context, meetingId, may.learn, async (tx, meeting) => {
    if (!meeting.openedAt) throw problems.not_open();
    const notes = improvement.debriefNoteId ? await debriefOf(tx, meetingId) : [];
    if (improvement.debriefNoteId && !notes.some(({ id }) => id === improvement.debriefNoteId))
      throw problems.no_such_item();
    const added = await insertOnce(tx, 'improvement', {
      communityId: communityOf(tx).id,
      id: improvement.id,
      meetingId,
      debriefNoteId: improvement.debriefNoteId ?? null,
      what: asJson(improvement.what),
      owner: improvement.owner,
      dueOn: improvement.dueOn,
      notedAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.improvement_noted', { meetingId, improvementId: improvement.id });
  });
}

/** Done, or dropped. */
export function settleImprovement(context: Context, id: string, as: 'done' | 'dropped'): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.learn);
    const improvement = await lockImprovement(tx, id);
    if (improvement.settledAs === as) return;
    await changeImprovement(tx, id, { settledAs: as, settledAt: tx.clock() });
    await remember(tx, 'meetings.improvement_settled', { improvementId: id, as });
  });
}

/** Whether a later meeting did it: said by those who looked at that meeting. */
export function checkImprovement(
  context: Context,
  id: string,
  check: { meetingId: string; as: 'did' | 'did_not' }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.learn);
    await lockImprovement(tx, id);
    await meetingOf(tx, check.meetingId);
    await changeImprovement(tx, id, { checkedIn: check.meetingId, checkedAs: check.as });
    await remember(tx, 'meetings.improvement_checked', { improvementId: id, ...check });
  });
}

const PAGE = 50;

/** The board: what is open first, by the day it is due. */
export function improvements(
  context: Context,
  page = 1
): Promise<{ improvements: Improvement[]; more: boolean }> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    const rows = await tx.db
      .selectFrom('improvement')
      .innerJoin('meeting', (join) =>
        join
          .onRef('meeting.communityId', '=', 'improvement.communityId')
          .onRef('meeting.id', '=', 'improvement.meetingId')
      )
      .select([
        'improvement.id',
        'meetingId',
        'meeting.title as meetingTitle',
        'what',
        'owner',
        'dueOn',
        'settledAs',
        'checkedAs'
      ])
      .where('improvement.communityId', '=', communityOf(tx).id)
      .orderBy((eb) => eb('settledAs', 'is not', null))
      .orderBy('dueOn')
      .orderBy('improvement.id')
      .limit(PAGE + 1)
      .offset(PAGE * (page - 1))
      .execute();
    return { improvements: rows.slice(0, PAGE) as unknown as Improvement[], more: rows.length > PAGE };
  });
}

async function lockImprovement(tx: Tx, id: string): Promise<{ settledAs: string | null }> {
  const row = await tx.db
    .selectFrom('improvement')
    .select('settledAs')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_item();
  return row;
}

async function changeImprovement(tx: Tx, id: string, change: object): Promise<void> {
  await tx.db
    .updateTable('improvement')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}

function asJson({ language, texts }: Said): string {
  if (!texts[language]?.trim()) throw problems.text_missing();
  return JSON.stringify(localized(language, texts));
}
