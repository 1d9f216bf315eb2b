import type { Options } from '../options.ts';
import type { Round } from '../result.ts';
import { named } from '../ties.ts';

/** The one round of a count of marks. */
export function markRound(
  options: Options,
  points: number[],
  valid: number,
  elected: number[],
  barred: number[]
): Round {
  const asked = options.majority === 'ballots' || options.majority === 'continuing';
  return {
    number: 1,
    step: 'first',
    from: [],
    quota: asked ? `${Math.floor(valid / 2) + 1}` : null,
    votes: Object.fromEntries(options.candidates.map((id, place) => [id, `${points[place]}`])),
    transfers: [],
    exhausted: '0',
    lost: '0',
    elected: named(elected, options),
    excluded: named(barred, options),
    guarded: []
  };
}
