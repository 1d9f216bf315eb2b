import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, type DB } from '../../../../platform/db/index.ts';
import { localized, revise, type Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import type { Said, Texts } from '../../rules/plan/written.ts';
import { problems } from '../../rules/problems.ts';
import { itemOf } from './agenda.ts';
import { eveningOf } from './evening.ts';
import { refuseApproved } from './settled.ts';
import { writingAlong } from './within.ts';

export type Motion = {
  id: string;
  agendaItemId: string | null;
  text: Localized;
  movedBy: string;
  secondedBy: string | null;
  outcome: Outcome | null;
};
export type Outcome = 'carried' | 'not_carried' | 'withdrawn' | 'later';
export type NextStep = {
  id: string;
  what: Localized;
  owner: string;
  dueOn: string | null;
  doneAt: Date | null;
};
export type Parked = { id: string; text: Localized; settledAt: Date | null };

/** Keeps a matter for another time, so that the agenda goes on and nobody is brushed aside. */
export function park(context: Context, meetingId: string, parked: { id: string; text: Said }): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    const row = { ...keyOf(tx, meeting, parked.id), text: textOf(parked.text), parkedAt: tx.clock() };
    if (await insertOnce(tx, 'parkedMatter', row))
      await remember(tx, 'meetings.parked', { meetingId, id: parked.id });
  });
}

export function settleParked(context: Context, meetingId: string, id: string): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    const parked = found(await parkedOf(tx, meetingId), id);
    if (parked.settledAt) return;
    await change(tx, 'parkedMatter', meeting, id, { settledAt: tx.clock() });
    await remember(tx, 'meetings.parked_settled', { meetingId, id });
  });
}

/** The second text of what waits, for the minutes. */
export function translateParked(
  context: Context,
  meetingId: string,
  id: string,
  texts: Texts
): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    const parked = found(await parkedOf(tx, meetingId), id);
    await change(tx, 'parkedMatter', meeting, id, { text: JSON.stringify(revise(parked.text, texts)) });
    await remember(tx, 'meetings.parked_changed', { meetingId, id });
  });
}

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

export function addStep(
  context: Context,
  meetingId: string,
  step: { id: string; what: Said; owner: string; dueOn?: string | null }
): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    const added = await insertOnce(tx, 'nextStep', {
      ...keyOf(tx, meeting, step.id),
      what: textOf(step.what),
      owner: step.owner,
      dueOn: step.dueOn ?? null,
      notedAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.step_noted', { meetingId, stepId: step.id });
  });
}

/** The second text of a next step, for the minutes. */
export function translateStep(context: Context, meetingId: string, id: string, texts: Texts): Promise<void> {
  return noting(context, meetingId, async (tx, meeting) => {
    const step = found(await stepsOf(tx, meetingId), id);
    await change(tx, 'nextStep', meeting, id, { what: JSON.stringify(revise(step.what, texts)) });
    await remember(tx, 'meetings.step_changed', { meetingId, stepId: id });
  });
}

/** Done, or not yet after all. It stays possible when the minutes are approved. */
export function finishStep(context: Context, meetingId: string, id: string, done: boolean): Promise<void> {
  return writingAlong(context, meetingId, async (tx, meeting) => {
    const step = found(await stepsOf(tx, meetingId), id);
    if (Boolean(step.doneAt) === done) return;
    await change(tx, 'nextStep', meeting, id, { doneAt: done ? tx.clock() : null });
    await remember(tx, done ? 'meetings.step_done' : 'meetings.step_reopened', { meetingId, stepId: id });
  });
}

export const parkedOf = async (tx: Tx, meetingId: string): Promise<Parked[]> =>
  (await eveningOf(tx, meetingId)).parked;
export const motionsOf = async (tx: Tx, meetingId: string): Promise<Motion[]> =>
  (await eveningOf(tx, meetingId)).motions;
export const stepsOf = async (tx: Tx, meetingId: string): Promise<NextStep[]> =>
  (await eveningOf(tx, meetingId)).steps;

type Noted = 'parkedMatter' | 'motion' | 'nextStep';

async function change(
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
function noting(
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

const keyOf = (tx: Tx, { id: meetingId }: Meeting, id: string) => ({
  communityId: communityOf(tx).id,
  id,
  meetingId
});

function textOf({ language, texts }: Said): string {
  if (!texts[language]?.trim()) throw problems.text_missing();
  return JSON.stringify(localized(language, texts));
}

function found<Row extends { id: string }>(rows: Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw problems.no_such_item();
  return row;
}
