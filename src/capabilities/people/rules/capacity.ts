/**
 * Whether the partnership can take in those who come: each buddy walks with so many newcomers, and a
 * newcomer needs company from the first visit until the orientation. Grow fast only when this holds.
 */
export type Capacity = {
  places: number;
  taken: number;
  free: number;
  arrivals: number;
  verdict: 'room' | 'full' | 'too_fast';
};

/** `arrivals` are the people who came in the last three months; as many are expected in the next three. */
export function capacity(
  buddies: readonly { newcomers: number }[],
  accompanied: number,
  arrivals: number
): Capacity {
  const places = buddies.reduce((sum, { newcomers }) => sum + newcomers, 0);
  const free = Math.max(0, places - accompanied);
  const verdict = arrivals > places ? 'too_fast' : free === 0 ? 'full' : 'room';
  return { places, taken: accompanied, free, arrivals, verdict };
}
