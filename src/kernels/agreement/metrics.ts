/**
 * How far two values lie apart, 0 or more. `counts` holds how often each value was given (by `keyOf`), since ranks
 * lie as far apart as there are values between them.
 */
export type Metric<V> = {
  keyOf: (value: V) => string;
  distance: (a: V, b: V, counts: ReadonlyMap<string, number>) => number;
};

const byText = (value: string | number): string => String(value);

export const nominal: Metric<string | number> = { keyOf: byText, distance: (a, b) => (a === b ? 0 : 1) };

export const interval: Metric<number> = { keyOf: byText, distance: (a, b) => (a - b) ** 2 };

export const ratio: Metric<number> = {
  keyOf: byText,
  distance: (a, b) => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2)
};

export const ordinal: Metric<number> = {
  keyOf: byText,
  distance(a, b, counts) {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    let between = 0;
    for (const [value, count] of counts) if (Number(value) >= low && Number(value) <= high) between += count;
    return (between - ((counts.get(byText(a)) ?? 0) + (counts.get(byText(b)) ?? 0)) / 2) ** 2;
  }
};

/** Several names at once: 1 less the share of names that both gave. Two empty sets are the same. */
export const sets: Metric<readonly string[]> = {
  keyOf: (names) => [...names].sort().join('\u0000'),
  distance(a, b) {
    const all = new Set([...a, ...b]);
    if (!all.size) return 0;
    return 1 - a.filter((name) => b.includes(name)).length / all.size;
  }
};
