import { distance } from './clusters.ts';
import type { Point } from './projection.ts';

/**
 * How well points sit in their clusters, from -1 to 1, on average. A point alone in its cluster counts 0.
 * Source: Rousseeuw (1987), J. Comput. Appl. Math. 20, 53–65.
 */
export function silhouette(points: readonly Point[], of: Uint32Array, k: number): number {
  const sizes = new Uint32Array(k);
  for (const cluster of of) sizes[cluster]!++;
  let sum = 0;
  points.forEach((point, i) => {
    const distances = new Float64Array(k);
    points.forEach((other, j) => (distances[of[j]!]! += distance(point, other)));
    sum += width(distances, sizes, of[i]!);
  });
  return points.length ? sum / points.length : 0;
}

function width(distances: Float64Array, sizes: Uint32Array, own: number): number {
  if (sizes[own]! < 2) return 0;
  const within = distances[own]! / (sizes[own]! - 1);
  let beside = Infinity;
  distances.forEach((distance, cluster) => {
    if (cluster !== own && sizes[cluster]!) beside = Math.min(beside, distance / sizes[cluster]!);
  });
  const larger = Math.max(within, beside);
  return Number.isFinite(beside) && larger > 0 ? (beside - within) / larger : 0;
}
