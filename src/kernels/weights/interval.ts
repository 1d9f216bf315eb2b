import type { Estimate } from './estimate.ts';
import { studentQuantile } from './student.ts';

export type Interval = { low: number; high: number };

/** Estimate ± t·SE; with Infinity degrees of freedom the normal one. Null where the error is unknown. */
export function interval(found: Estimate, level = 0.95, degrees = Infinity): Interval | null {
  if (found.standardError === null) return null;
  const reach = studentQuantile((1 + level) / 2, degrees) * found.standardError;
  return { low: found.estimate - reach, high: found.estimate + reach };
}

/** For shares: on the scale of log odds, so that it stays between 0 and 1 (svyciprop's "logit"). Null at 0 and 1. */
export function shareInterval(found: Estimate, level = 0.95, degrees = Infinity): Interval | null {
  const { estimate: share, standardError } = found;
  if (standardError === null || share <= 0 || share >= 1) return null;
  const middle = Math.log(share / (1 - share));
  const reach = (studentQuantile((1 + level) / 2, degrees) * standardError) / (share * (1 - share));
  const back = (odds: number) => 1 / (1 + Math.exp(-odds));
  return { low: back(middle - reach), high: back(middle + reach) };
}

/** What changed between two waves of different people, with the standard error of the difference. */
export function trend(before: Estimate, after: Estimate): Omit<Estimate, 'answered' | 'missing'> {
  const errors = [before.standardError, after.standardError];
  return {
    estimate: after.estimate - before.estimate,
    standardError: errors.includes(null) ? null : Math.hypot(errors[0]!, errors[1]!)
  };
}
