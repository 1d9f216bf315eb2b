import type { Context, Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { revise } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Said, Texts } from '../../rules/plan/written.ts';
import { eveningOf, type NextStep } from './evening.ts';
import { change, found, keyOf, noting, textOf } from './noting.ts';
import { writingAlong } from './within.ts';

/** Somebody does something, until a day where one was said. */
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

export const stepsOf = async (tx: Tx, meetingId: string): Promise<NextStep[]> =>
  (await eveningOf(tx, meetingId)).steps;
