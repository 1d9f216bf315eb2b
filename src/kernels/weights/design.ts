import type { Margin } from './margin.ts';

/** How the rows came into the sample. Codes count from 0. */
export type Design = {
  weights: Float64Array;
  /** Null: one stratum. */
  strata: Int32Array | null;
  /** Null: each row was drawn by itself. A code names one cluster, whatever its stratum. */
  clusters: Int32Array | null;
  /** Clusters in the population, for each stratum; null: so many that what was drawn does not matter. */
  population: number[] | null;
  /** The margins these weights were raked to; their residuals carry the error. */
  raked: Margin[];
};

/** Clusters drawn less strata: the degrees of freedom of an interval. */
export function degreesOfFreedom(design: Design): number {
  const units = unitsOf(design);
  return units.count - units.sizes.length;
}

/**
 * The variance of Σx, where `x` is weight times influence of each row: residuals of the raking, summed by
 * cluster, spread within strata. Null where a stratum holds one cluster only: nothing can be said.
 * Source: Lumley, Complex Surveys (2010); the ten rounds are those of R's survey 4.1 (svyrecvar).
 */
export function varianceOf(design: Design, x: Float64Array): number | null {
  const left = residuals(design, x);
  const units = unitsOf(design);
  if (units.sizes.some((size) => size === 1)) return null;
  const sums = new Float64Array(units.count);
  for (let row = 0; row < left.length; row++) sums[units.ofRow[row]!]! += left[row]!;
  const means = new Float64Array(units.sizes.length);
  sums.forEach((sum, unit) => (means[units.stratum[unit]!]! += sum / units.sizes[units.stratum[unit]!]!));
  let variance = 0;
  for (let unit = 0; unit < sums.length; unit++) {
    const stratum = units.stratum[unit]!;
    const size = units.sizes[stratum]!;
    const drawn = design.population ? size / design.population[stratum]! : 0;
    variance += (((1 - drawn) * size) / (size - 1)) * (sums[unit]! - means[stratum]!) ** 2;
  }
  return variance;
}

const ROUNDS = 10;

function residuals({ weights, raked }: Design, x: Float64Array): Float64Array {
  const left = x.slice();
  if (raked.length === 0) return left;
  for (let round = 0; round < ROUNDS; round++) for (const margin of raked) sweep(left, weights, margin);
  return left;
}

function sweep(x: Float64Array, weights: Float64Array, { codes, levels }: Margin): void {
  const sums = new Float64Array(levels.length);
  const counts = new Float64Array(levels.length);
  for (let row = 0; row < x.length; row++) {
    if (weights[row] === 0) continue;
    sums[codes[row]!]! += x[row]! / weights[row]!;
    counts[codes[row]!]!++;
  }
  for (let row = 0; row < x.length; row++)
    if (weights[row] !== 0) x[row]! -= (weights[row]! * sums[codes[row]!]!) / counts[codes[row]!]!;
}

export type Units = {
  count: number;
  ofRow: Int32Array;
  /** Of each unit. */
  stratum: number[];
  /** Units in each stratum. */
  sizes: number[];
};

export function unitsOf({ weights, strata, clusters }: Design): Units {
  const ofRow = new Int32Array(weights.length);
  const known = new Map<number, number>();
  const stratum: number[] = [];
  const sizes: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    const code = clusters ? clusters[row]! : row;
    let unit = known.get(code);
    if (unit === undefined) {
      known.set(code, (unit = stratum.length));
      stratum.push(strata?.[row] ?? 0);
      while (sizes.length <= stratum[unit]!) sizes.push(0);
      sizes[stratum[unit]!]!++;
    }
    ofRow[row] = unit;
  }
  return { count: stratum.length, ofRow, stratum, sizes };
}
