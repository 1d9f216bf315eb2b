import type { Election } from './replay.ts';

/** One holding of one seat of the leadership team. Days are ISO; `leftOn` is earlier than the term's end. */
export type Held = {
  seatId: string;
  memberId: string;
  fromOn: string;
  untilOn: string | null;
  leftOn: string | null;
};

/** Seats that begin within a month of each other were elected together. */
const TOGETHER_DAYS = 31;

/**
 * The elections that a history of seats shows, oldest first: how many seats each filled, and how many of
 * those people were new to the team. Filling a seat whose holder left early is no election.
 */
export function electionsHeld(history: Held[]): Election[] {
  const begun = history
    .filter((held) => !fillsGap(held, history))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
  const elections: Held[][] = [];
  for (const held of begun) {
    const current = elections.at(-1);
    if (current && daysBetween(current[0]!.fromOn, held.fromOn) <= TOGETHER_DAYS) current.push(held);
    else elections.push([held]);
  }
  return elections.map((filled) => {
    const day = filled[0]!.fromOn;
    const newcomers = filled.filter(({ memberId }) => !satBefore(memberId, day, history)).length;
    return { day, seats: filled.length, newcomers };
  });
}

function fillsGap({ seatId, fromOn }: Held, history: Held[]): boolean {
  const before = history
    .filter((held) => held.seatId === seatId && held.fromOn < fromOn)
    .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  return before !== undefined && before.leftOn !== null && before.untilOn !== null && fromOn < before.untilOn;
}

/** In the team up to this election: a term that ended with it, or went on through it. */
const satBefore = (memberId: string, day: string, history: Held[]): boolean =>
  history.some((held) => {
    if (held.memberId !== memberId || held.fromOn >= day) return false;
    const end = held.leftOn ?? held.untilOn;
    return end === null || daysBetween(end, day) <= TOGETHER_DAYS;
  });

/** Whole days from one day to another; negative where the other is earlier. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
