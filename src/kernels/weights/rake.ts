import { problemsOf, targetsOf, type Margin, type MarginProblem } from './margin.ts';

export type Raking = {
  /** One for each row. Where somebody is missing (`nobody`), the start weights, untouched. */
  weights: Float64Array;
  converged: boolean;
  /** Rounds over all margins. */
  rounds: number;
  /** The largest relative error of a margin in the last round. */
  worst: number;
  problems: MarginProblem[];
};

export type RakeSettings = {
  /** Null: targets are people. A number: targets are shares of it. */
  total: number | null;
  tolerance: number;
  mostRounds: number;
  /** Least and greatest weight; null for no bounds. */
  bounds: [least: number, greatest: number] | null;
};

export const usualRaking: RakeSettings = { total: null, tolerance: 1e-6, mostRounds: 200, bounds: null };

/**
 * Iterative proportional fitting: margins in turn are scaled to what is known of the population, until
 * none is off by more than the tolerance. With bounds, weights are cut after each round and raked again.
 * Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427–444.
 *
 * @throws RangeError where lengths, codes or totals do not fit
 */
export function rake(start: Float64Array, margins: Margin[], settings = usualRaking): Raking {
  const targets = targetsOf(margins, start.length, settings.total);
  const weights = start.slice();
  const problems = problemsOf(margins, weights);
  const found = { weights, problems, rounds: 0, worst: 0, converged: margins.length === 0 };
  if (problems.some(({ problem }) => problem === 'nobody')) return { ...found, worst: Infinity };
  while (!found.converged && found.rounds < settings.mostRounds) {
    found.worst = round(weights, margins, targets);
    found.rounds++;
    const cut = settings.bounds ? trim(weights, settings.bounds) : 0;
    found.converged = Math.max(found.worst, cut) <= settings.tolerance;
  }
  return found;
}

/** Scaling to one margin and summing the next is one walk over the rows. */
function round(weights: Float64Array, margins: Margin[], targets: Float64Array[]): number {
  let factors = new Float64Array(1).fill(1);
  let before = new Int32Array(weights.length === 0 ? 0 : weights.length);
  let worst = 0;
  margins.forEach(({ codes, levels }, at) => {
    const sums = scaleAndSum(weights, before, factors, codes, levels.length);
    factors = factorsOf(sums, targets[at]!);
    for (const factor of factors) worst = Math.max(worst, Math.abs(factor - 1));
    before = codes as Int32Array<ArrayBuffer>;
  });
  for (let row = 0; row < weights.length; row++) weights[row]! *= factors[before[row]!]!;
  return worst;
}

function scaleAndSum(
  weights: Float64Array,
  before: Int32Array,
  factors: Float64Array,
  codes: Int32Array,
  levels: number
): Float64Array {
  const sums = new Float64Array(levels);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]! * factors[before[row]!]!;
    weights[row] = weight;
    sums[codes[row]!]! += weight;
  }
  return sums;
}

/** A level without anybody, of whom nobody is expected, is as it should be. */
function factorsOf(sums: Float64Array, targets: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(sums, (sum, level) => (sum === 0 ? 1 : targets[level]! / sum));
}

/** @returns the largest relative cut */
function trim(weights: Float64Array, [least, greatest]: [number, number]): number {
  let cut = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    const kept = Math.min(greatest, Math.max(least, weight));
    if (kept === weight) continue;
    cut = Math.max(cut, Math.abs(weight - kept) / kept);
    weights[row] = kept;
  }
  return cut;
}
