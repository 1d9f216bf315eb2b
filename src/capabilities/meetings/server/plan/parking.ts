import type { Context, Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { revise } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Said, Texts } from '../../rules/plan/written.ts';
import { eveningOf, type Parked } from './evening.ts';
import { change, found, keyOf, noting, textOf } from './noting.ts';

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

export const parkedOf = async (tx: Tx, meetingId: string): Promise<Parked[]> =>
  (await eveningOf(tx, meetingId)).parked;
