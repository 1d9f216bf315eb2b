export type Spread = {
  rows: number;
  sum: number;
  least: number;
  greatest: number;
  /** Kish: (Σw)² / Σw². */
  effectiveSize: number;
  /** Kish: rows / effective size. */
  designEffect: number;
  /** Weights at 5, 25, 50, 75 and 95 percent of the rows. */
  quantiles: [number, number, number, number, number];
};

/** How unequal weights are, and what that costs. @throws RangeError where there are none. */
export function spreadOf(weights: Float64Array): Spread {
  if (weights.length === 0) throw new RangeError('No weights');
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  const sorted = weights.toSorted();
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!;
  const effectiveSize = (sum * sum) / squares;
  return {
    rows: weights.length,
    sum,
    least: sorted[0]!,
    greatest: sorted.at(-1)!,
    effectiveSize,
    designEffect: weights.length / effectiveSize,
    quantiles: [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)]
  };
}
