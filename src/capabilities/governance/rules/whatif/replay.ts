import { nextElections, starter } from '../../../../kernels/bylaws/index.ts';

/** `staggerMonths` null: all seats at once. */
export type Terms = { termMonths: number; staggerMonths: number | null };

/** Seats filled and people new to the team; null where nothing is known to tell from. */
export type Election = { day: string; seats: number; newcomers: number | null };

/**
 * The elections that other terms would have meant, from the first one held to a last day. How many would
 * have been new is told from how many were: the share of newcomers among the seats filled in the history.
 *
 * @returns null where the terms contradict each other
 */
export function replay(held: Election[], seats: number, terms: Terms, until: string): Election[] | null {
  const first = held[0];
  if (!first) return [];
  const rules = starter();
  const leadership = {
    ...rules.leadership,
    seats,
    termMonths: terms.termMonths,
    staggerMonths: terms.staggerMonths ?? ('none' as const)
  };
  const days = nextElections({ ...rules, leadership }, first.day, monthsApart(first.day, until) + 1);
  if (!days) return null;
  const share = newcomersOf(held.slice(1));
  const later = days
    .filter(({ day }) => day <= until)
    .map(({ day, seats: up }) => ({
      day,
      seats: up ?? 0,
      newcomers: share === null ? null : Math.round(share * (up ?? 0))
    }));
  return [first, ...later];
}

/** People new to the team among the seats filled, from 0 to 1; null where nothing was filled. */
export function newcomersOf(elections: Election[]): number | null {
  const known = elections.filter((one): one is Election & { newcomers: number } => one.newcomers !== null);
  const filled = known.reduce((sum, { seats }) => sum + seats, 0);
  return filled ? known.reduce((sum, { newcomers }) => sum + newcomers, 0) / filled : null;
}

/** Whole months from one day to another. */
export function monthsApart(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
