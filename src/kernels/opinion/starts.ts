import { distance, firstDistinct } from './clusters.ts';
import type { Point } from './projection.ts';

const OTHERS = 8;

/** Centers to start from: Polis's first, then some that are spread out by chance that repeats. */
export function starts(points: readonly Point[], weights: readonly number[], k: number): Point[][] {
  const chance = fixedChance(k);
  return [
    firstDistinct(points, k),
    ...Array.from({ length: OTHERS }, () => spreadOut(points, weights, k, chance))
  ];
}

/** k-means++: Arthur and Vassilvitskii (2007). */
function spreadOut(
  points: readonly Point[],
  weights: readonly number[],
  k: number,
  chance: () => number
): Point[] {
  const taken: Point[] = [];
  let mass = weights.slice();
  while (taken.length < k) {
    const total = mass.reduce((sum, one) => sum + one, 0);
    if (total <= 0) break;
    const center = points[pick(mass, chance() * total)]!;
    taken.push(center);
    const reach = (point: Point, index: number) => weights[index]! * distance(point, center) ** 2;
    mass = points.map((point, index) =>
      taken.length === 1 ? reach(point, index) : Math.min(mass[index]!, reach(point, index))
    );
  }
  return taken;
}

function pick(mass: readonly number[], target: number): number {
  let sum = 0;
  const index = mass.findIndex((one) => (sum += one) > target);
  return index < 0 ? mass.findLastIndex((one) => one > 0) : index;
}

/** mulberry32 (public domain): the same numbers on every machine. */
function fixedChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
