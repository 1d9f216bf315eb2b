import { drawNext } from '../../../../kernels/opinion/index.ts';
import { votedOn } from './stances.ts';

/**
 * Which statement this person sees next: drawn by priority from those they have not voted on, the same for the same
 * person at the same place, so that a page that is loaded again shows the same statement.
 * @param priorities by number of statement, from 1; 0 where it is not shown
 * @param seed of the person, a whole number
 */
export function nextStatement(priorities: readonly number[], row: Uint8Array, seed: number): number | null {
  const voted = votedOn(row);
  const seen = new Set(voted);
  const open = priorities.map((priority, at) => (seen.has(at + 1) ? 0 : priority));
  const at = drawNext(open, chanceOf(seed, voted.length));
  return at === null ? null : at + 1;
}

/** How many statements wait for this person. */
export const waitingFor = (priorities: readonly number[], row: Uint8Array): number =>
  priorities.filter((priority, at) => priority > 0 && !row[at]).length;

/** Evenly spread between 0 and 1, and the same each time (the finalizer of MurmurHash3). */
export function chanceOf(seed: number, step: number): number {
  let mixed = (seed ^ Math.imul(step + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
