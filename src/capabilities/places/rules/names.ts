import type { Localized } from '../../../platform/localized/index.ts';

/** What a place was called, until the first day of its next name. `from` is unknown for the first one. */
export type FormerName = { name: Localized; from: string | null; until: string };

/** What the place was called on a day: the earliest former name that had not ended, or today's. */
export function nameOn(today: Localized, former: FormerName[], day: string): Localized {
  const then = former.filter(({ until }) => until > day).sort((a, b) => (a.until < b.until ? -1 : 1))[0];
  return then?.name ?? today;
}

/** The day from which today's name counts; null when the place never had another. */
export const namedSince = (former: FormerName[]): string | null =>
  former.reduce<string | null>((latest, { until }) => (latest && latest > until ? latest : until), null);
