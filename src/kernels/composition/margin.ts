import type { Tally } from './share.ts';

// How far the answer is from changing. The undisclosed are taken as not qualifying, so that what
// is promised here holds whoever they turn out to be.

/** The smallest k with 100·(qualifying + k) ≥ percent·(total + k). */
export function toJoin({ total, qualifying }: Tally, percent: number): number | null {
  if (percent === 0) return 0;
  if (total === 0) return 1;
  const short = percent * total - 100 * qualifying;
  if (short <= 0) return 0;
  return percent === 100 ? null : Math.ceil(short / (100 - percent));
}

/** The largest k with 100·qualifying ≥ percent·(total + k); 0 where it is not met now. */
export function mayJoinOthers({ total, qualifying }: Tally, percent: number): number | null {
  if (percent === 0) return null;
  if (total === 0) return 0;
  return Math.max(0, Math.floor((100 * qualifying) / percent) - total);
}

/** The largest k with 100·(qualifying − k) ≥ percent·(total − k), somebody being left; 0 where not met. */
export function mayLeave({ total, qualifying }: Tally, percent: number): number {
  if (percent === 0) return qualifying;
  const spare = 100 * qualifying - percent * total;
  if (total === 0 || spare < 0) return 0;
  return percent === 100 ? total - 1 : Math.min(total - 1, Math.floor(spare / (100 - percent)));
}
