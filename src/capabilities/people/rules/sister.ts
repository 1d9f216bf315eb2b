import type { Suspension } from './standing.ts';

/** What a sister community told by letter: the bare fact, and never why. */
export type SisterLetter = Suspension & { suspension: string };
export type SisterSuspension = { until: string | null };

/**
 * What is in force here on a day by the letters about one account. Every suspension may have several letters, in any
 * order: one that says it was lifted outweighs those that do not.
 */
export function suspendedElsewhere(letters: readonly SisterLetter[], day: string): SisterSuspension | null {
  const lifted = new Set(
    letters.filter((one) => one.lifted !== null && one.lifted <= day).map((one) => one.suspension)
  );
  const now = letters.filter(
    ({ suspension, from, until }) => !lifted.has(suspension) && from <= day && (until === null || until > day)
  );
  if (!now.length) return null;
  const untils = now.map(({ until }) => until);
  return { until: untils.includes(null) ? null : untils.toSorted().at(-1)! };
}
