import type { Point } from './projection.ts';

/** `of[i]` is the cluster of point `i`. Empty clusters are left out. */
export type Clusters = { centers: Point[]; of: Uint32Array };

const MOST_ROUNDS = 100;

/** Weighted k-means from the given centers, until nobody moves. */
export function clusters(points: readonly Point[], weights: readonly number[], start: Point[]): Clusters {
  let centers = start;
  let of = nearest(points, centers);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    centers = middles(points, weights, of, centers);
    const moved = nearest(points, centers);
    const settled = moved.every((cluster, index) => cluster === of[index]);
    of = moved;
    if (settled) break;
  }
  return withoutEmpty(centers, of);
}

/** As Polis starts. Points come in the order of ids, so this is who joined first, and never the order of rows. */
export function firstDistinct(points: readonly Point[], k: number): Point[] {
  const distinct = new Map<string, Point>();
  for (const point of points) {
    if (distinct.size === k) break;
    const key = `${point[0]} ${point[1]}`;
    if (!distinct.has(key)) distinct.set(key, point);
  }
  return [...distinct.values()];
}

function nearest(points: readonly Point[], centers: readonly Point[]): Uint32Array {
  const [xs, ys] = [Float64Array.from(centers, ([x]) => x), Float64Array.from(centers, ([, y]) => y)];
  return Uint32Array.from(points, ([x, y]) => {
    let [closest, least] = [0, Infinity];
    for (let c = 0; c < xs.length; c++) {
      const distance = (x - xs[c]!) ** 2 + (y - ys[c]!) ** 2;
      if (distance < least) [least, closest] = [distance, c];
    }
    return closest;
  });
}

function middles(
  points: readonly Point[],
  weights: readonly number[],
  of: Uint32Array,
  before: Point[]
): Point[] {
  const sums = before.map(() => ({ x: 0, y: 0, weight: 0 }));
  points.forEach(([x, y], index) => {
    const sum = sums[of[index]!]!;
    sum.x += weights[index]! * x;
    sum.y += weights[index]! * y;
    sum.weight += weights[index]!;
  });
  return sums.map(({ x, y, weight }, c) => (weight > 0 ? [x / weight, y / weight] : before[c]!));
}

function withoutEmpty(centers: Point[], of: Uint32Array): Clusters {
  const taken = new Set(of);
  const kept = centers.map((_, c) => c).filter((c) => taken.has(c));
  return { centers: kept.map((c) => centers[c]!), of: of.map((c) => kept.indexOf(c)) };
}

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
