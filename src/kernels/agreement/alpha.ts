import type { Metric } from './metrics.ts';

/**
 * @param units what each coder gave to each unit; null where they gave nothing. The order of coders does not matter.
 * @returns 1 for full agreement, 0 for chance, below for less than chance; null where it cannot be told
 */
export function alpha<V>(units: readonly (readonly (V | null)[])[], metric: Metric<V>): number | null {
  const paired = units.map(given).filter((values) => values.length > 1);
  const values = paired.flat();
  const counts = counted(values, metric);
  const expected = expectedDistance(values, counts, metric);
  if (expected === 0) return null;
  const observed = paired.reduce((sum, unit) => sum + within(unit, counts, metric), 0) / values.length;
  return 1 - observed / expected;
}

const given = <V>(unit: readonly (V | null)[]): V[] => unit.filter((value): value is V => value !== null);

function counted<V>(values: readonly V[], { keyOf }: Metric<V>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

/** Each pair of one unit, weighed so that a unit counts by how many coded it. */
function within<V>(unit: readonly V[], counts: Map<string, number>, { distance }: Metric<V>): number {
  let sum = 0;
  for (const a of unit) for (const b of unit) if (a !== b) sum += distance(a, b, counts);
  return sum / (unit.length - 1);
}

/** Any two values, whoever gave them to whatever: how far apart chance alone would put them. */
function expectedDistance<V>(values: readonly V[], counts: Map<string, number>, metric: Metric<V>): number {
  const distinct = new Map(values.map((value) => [metric.keyOf(value), value]));
  const n = values.length;
  let sum = 0;
  for (const [key, a] of distinct)
    for (const [other, b] of distinct)
      if (key !== other) sum += counts.get(key)! * counts.get(other)! * metric.distance(a, b, counts);
  return n > 1 ? sum / (n * (n - 1)) : 0;
}
