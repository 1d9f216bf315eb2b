import { clusters, firstDistinct, type Clusters } from './clusters.ts';
import type { Point } from './projection.ts';
import { silhouette } from './silhouette.ts';
import { starts } from './starts.ts';

/** How many groups are shown, and how often in a row another number was best. Goes in, comes out. */
export type Shown = { k: number; other: number | null; times: number };

export type Grouping = {
  /** The group of each point, from 0; the largest first, then from left to right. */
  of: Uint32Array;
  centers: Point[];
  /** Mean silhouette by number of groups, from 2. Empty where people cannot be told apart. */
  silhouettes: { k: number; silhouette: number }[];
  shown: Shown | null;
};

const MOST_BASE = 100;
const MOST_GROUPS = 5;
const PATIENCE = 4;

/** Groups of people who stand close to each other. `k` fixes their number. */
export function group(
  points: readonly Point[],
  shown: Shown | null = null,
  k: number | null = null
): Grouping {
  const base = clusters(
    points,
    points.map(() => 1),
    firstDistinct(points, MOST_BASE)
  );
  const tries = numbers(base.centers.length, k).map((many) => tried(base, many));
  const best = tries.reduce<(typeof tries)[number] | null>(
    (most, one) => (!most || one.silhouette > most.silhouette ? one : most),
    null
  );
  if (!best) return { of: new Uint32Array(points.length), centers: middle(points), silhouettes: [], shown };
  const now = k === null ? patient(shown, best.k) : shown;
  const chosen = tries.find((one) => one.k === (k ?? now?.k)) ?? best;
  const of = base.of.map((cluster) => chosen.found.of[cluster]!);
  return {
    ...named(of, chosen.found.centers),
    silhouettes: tries.map((one) => ({ k: one.k, silhouette: one.silhouette })),
    shown: now
  };
}

type Tried = { k: number; found: Clusters; silhouette: number; smallest: number };

/**
 * Polis's start, unless another tells people apart better without a smaller smallest group: the lowest sum of
 * squares would rather split off one lonely person than find the groups.
 */
function tried(base: Clusters, k: number): Tried {
  const weights = base.centers.map(() => 0);
  for (const cluster of base.of) weights[cluster]!++;
  return starts(base.centers, weights, k)
    .map((start): Tried => {
      const found = clusters(base.centers, weights, start);
      const sizes = found.centers.map(() => 0);
      found.of.forEach((cluster, index) => (sizes[cluster]! += weights[index]!));
      const apart = silhouette(base.centers, found.of, found.centers.length);
      return { k, found, silhouette: apart, smallest: Math.min(...sizes) };
    })
    .reduce((best, one) => (one.silhouette > best.silhouette && one.smallest >= best.smallest ? one : best));
}

/** Two to five groups, as many as so many base clusters bear. */
function numbers(base: number, fixed: number | null): number[] {
  if (fixed !== null) return fixed <= base ? [fixed] : [];
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(base / 12), base);
  return Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2);
}

/** The picture keeps its number of groups until another was best four times in a row. */
function patient(shown: Shown | null, best: number): Shown {
  if (!shown || shown.k === best) return { k: shown?.k ?? best, other: null, times: 0 };
  const times = shown.other === best ? shown.times + 1 : 1;
  return times >= PATIENCE ? { k: best, other: null, times: 0 } : { k: shown.k, other: best, times };
}

const middle = (points: readonly Point[]): Point[] => (points.length ? [points[0]!] : []);

function named(of: Uint32Array, centers: Point[]): { of: Uint32Array; centers: Point[] } {
  const sizes = centers.map((_, cluster) => of.reduce((sum, one) => sum + +(one === cluster), 0));
  const order = centers
    .map((_, cluster) => cluster)
    .filter((cluster) => sizes[cluster]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || centers[a]![0] - centers[b]![0]);
  return {
    of: of.map((cluster) => order.indexOf(cluster)),
    centers: order.map((cluster) => centers[cluster]!)
  };
}
