import type { Context } from '../../../../platform/context/index.ts';
import { Problem, problems as common } from '../../../../platform/problem/index.ts';
import { arrivedAt, type Reason } from '../../rules/door/arrival.ts';
import { problems } from '../../rules/problems.ts';
import { register, type Newcomer } from '../../../people/server/index.ts';
import { signInGuest } from './guests.ts';
import type { Outcome } from './letIn.ts';
import { take } from './signIn.ts';
import { signOut, undoArrival } from './signOut.ts';

/** One thing a phone or tablet kept while it was offline, under an id it made itself, with the time it saw. */
export type Kept = { id: string; at: Date } & (
  | { kind: 'card'; card: string }
  | { kind: 'name'; memberId: string }
  | { kind: 'out'; memberId: string }
  | { kind: 'undo'; undoes: string; memberId: string }
  | { kind: 'guest'; name: string; comesFrom?: string }
  | { kind: 'newcomer'; newcomer: Omit<Newcomer, 'joinedOn'> }
);

/** What a device brings: what its own clock says now, and what it kept, oldest first. */
export type Batch = { now: Date; items: Kept[] };

/** What became of each. `kept` is with the greeters now; `refused` says why, and the device shows it. */
export type Settled =
  | { id: string; outcome: Outcome; firstName: string; language: string }
  | { id: string; outcome: 'left' | 'undone' | 'guest' }
  | { id: string; outcome: 'kept'; reason: Reason }
  | { id: string; outcome: 'refused'; code: string };

/**
 * Takes what a device kept while it was offline. Each item is a transaction of its own and is taken once, so
 * that a batch may be sent again, in part or whole, by several devices, in any order.
 */
export async function syncArrivals(context: Context, meetingId: string, batch: Batch): Promise<Settled[]> {
  const now = context.clock();
  const settled: Settled[] = [];
  for (const item of batch.items) {
    const at = arrivedAt(item.at, batch.now, now);
    settled.push(
      await takeOne(context, meetingId, { ...item, at }).catch((error) => refused(item.id, error))
    );
  }
  return settled;
}

/** As `syncArrivals`, for one item: what stands in its way is thrown, after it was kept for review. */
export async function tellDoor(
  context: Context,
  meetingId: string,
  deviceNow: Date,
  item: Kept
): Promise<Settled> {
  const at = arrivedAt(item.at, deviceNow, context.clock());
  const settled = await takeOne(context, meetingId, { ...item, at });
  if (settled.outcome === 'kept') throw problems[settled.reason]();
  return settled;
}

/** A refusal of one item is told and the rest goes on; who may do nothing here is told once. */
function refused(id: string, error: unknown): Settled {
  const whole = [
    common.sign_in_first().code,
    common.not_allowed().code,
    common.not_found().code,
    'meetings.not_found'
  ];
  if (!(error instanceof Problem) || whole.includes(error.code) || error.status >= 500) throw error;
  return { id, outcome: 'refused', code: error.code };
}

async function takeOne(context: Context, meetingId: string, item: Kept): Promise<Settled> {
  const { id, at } = item;
  switch (item.kind) {
    case 'card':
      return answered(id, await take(context, meetingId, { id, at, card: item.card, via: 'card' }));
    case 'name':
      return answered(id, await take(context, meetingId, { id, at, memberId: item.memberId, via: 'search' }));
    case 'newcomer':
      await register(context, item.newcomer);
      return answered(
        id,
        await take(context, meetingId, { id, at, memberId: item.newcomer.id, via: 'search' })
      );
    case 'out':
      await signOut(context, meetingId, { id, at, memberId: item.memberId });
      return { id, outcome: 'left' };
    case 'undo':
      await undoArrival(context, meetingId, { id: item.undoes, memberId: item.memberId });
      return { id, outcome: 'undone' };
    case 'guest':
      await signInGuest(context, meetingId, { ...item, at });
      return { id, outcome: 'guest' };
  }
}

function answered(id: string, taken: Awaited<ReturnType<typeof take>>): Settled {
  if ('reason' in taken) return { id, outcome: 'kept', reason: taken.reason };
  const { outcome, firstName, language } = taken;
  return { id, outcome, firstName, language };
}
