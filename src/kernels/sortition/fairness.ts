/** How equal chances are: the least and the greatest, and the Gini coefficient, 0 where all are equal. */
export type Fairness = { least: number; greatest: number; mean: number; gini: number };

export function fairnessOf(chances: readonly number[]): Fairness {
  const sorted = chances.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, chance) => total + chance, 0);
  const spread = sorted.reduce((total, chance, at) => total + (2 * at + 1 - sorted.length) * chance, 0);
  return {
    least: sorted[0] ?? 0,
    greatest: sorted.at(-1) ?? 0,
    mean: sorted.length ? sum / sorted.length : 0,
    gini: sum ? spread / (sorted.length * sum) : 0
  };
}
