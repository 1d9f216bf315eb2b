import { smoothed } from './speaking.ts';
import { seen, type Tally } from './tallies.ts';

/**
 * How urgently a statement should be shown to the next person: agreed with rather than passed, telling people
 * apart, and new ones far above all others until a few have seen them.
 */
export function priority({ agrees, passes, ...rest }: Tally, extremity: number): number {
  const votes = seen({ agrees, passes, ...rest });
  const answered = 1 - smoothed(passes, votes);
  const fresh = 1 + 8 * 2 ** (-votes / 5);
  return (answered * (extremity + 1) * smoothed(agrees, votes) * fresh) ** 2;
}

/**
 * Draws one of several by its priority.
 * @param chance from 0 up to 1
 * @returns an index, or null where there is none to show
 */
export function drawNext(priorities: readonly number[], chance: number): number | null {
  const total = priorities.reduce((sum, one) => sum + one, 0);
  if (total <= 0) return null;
  let sum = 0;
  const index = priorities.findIndex((one) => (sum += one) > chance * total);
  return index < 0 ? priorities.findLastIndex((one) => one > 0) : index;
}
