import { bandOf } from './band.ts';

/** One member: months from joining until they left, or until they were last known to belong. */
export type Observation = { months: number; left: boolean };

/** Two-sided, in percent, at each month by itself. */
export type Confidence = 90 | 95 | 99;

/** `log_log` stays within 0 and 1 and suits few people; `plain` is symmetric and cut at 0 and 1. */
export type Options = { confidence?: Confidence; band?: 'log_log' | 'plain' };

export type Band = { low: number; high: number };

/** The curve from one month on, until the next step. Before the first step the share is 1. */
export type Step = {
  months: number;
  /** People who were still followed just before. */
  atRisk: number;
  left: number;
  /** People last seen then, still belonging. */
  lastSeen: number;
  /** Estimated share, 0 to 1, that stays longer than `months`. */
  share: number;
  /** Greenwood's; null once nobody is left, where the formula has no answer. */
  standardError: number | null;
  /** null once nobody is left. Exactly 1 to 1 until somebody leaves: nothing has varied yet. */
  band: Band | null;
};

/**
 * The Kaplan–Meier curve, one step for each month in which somebody left or was last seen.
 *
 * Who leaves in a month is taken to leave before those last seen in it. Who is still here is not a
 * success yet, only not followed longer: leaving must not depend on when one joined.
 *
 * Source: Kaplan and Meier (1958), JASA 53, 457–481; Greenwood (1926), Reports on Public Health 33;
 * log-log band: Kalbfleisch and Prentice (1980), section 1.3.
 * @throws RangeError where months are negative or not finite
 */
export function survival(observations: readonly Observation[], options: Options = {}): Step[] {
  if (!observations.every(({ months }) => Number.isFinite(months) && months >= 0))
    throw new RangeError('Months are finite and not negative');
  const steps: Step[] = [];
  let [atRisk, share, greenwood] = [observations.length, 1, 0];
  for (const { months, left, lastSeen } of byMonth(observations)) {
    share *= (atRisk - left) / atRisk;
    greenwood += left === 0 ? 0 : left / (atRisk * (atRisk - left));
    const standardError = share === 0 ? null : share * Math.sqrt(greenwood);
    steps.push({
      months,
      atRisk,
      left,
      lastSeen,
      share,
      standardError,
      band: bandOf(share, greenwood, options)
    });
    atRisk -= left + lastSeen;
  }
  return steps;
}

/** The share that stays longer than `months`; null beyond the last observation, where nobody knows. */
export function shareAt(steps: readonly Step[], months: number): number | null {
  const last = steps.at(-1);
  if (!last || (months > last.months && last.share > 0)) return null;
  return steps.findLast((step) => step.months <= months)?.share ?? 1;
}

/** The first month by which half have left; null while more than half stay. */
export function medianMonths(steps: readonly Step[]): number | null {
  return steps.find(({ share }) => share <= 0.5)?.months ?? null;
}

function byMonth(observations: readonly Observation[]) {
  const months = Map.groupBy(observations, (observation) => observation.months);
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, seen]) => {
      const left = seen.filter((observation) => observation.left).length;
      return { months: month, left, lastSeen: seen.length - left };
    });
}
