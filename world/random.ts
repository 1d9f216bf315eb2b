/** Chance that repeats: the same seed tells the same story on every machine. */
export type Chance = {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** True so many times out of a hundred. */
  percent(share: number): boolean;
};

/** mulberry32 (public domain), seeded by a word. */
export function chanceOf(word: string): Chance {
  let state = [...word].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 2_654_435_761),
    2_166_136_261
  );
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    percent: (share) => next() * 100 < share
  };
}

/** So many of a list, those with more weight more often, none twice (Efraimidis and Spirakis). */
export function draw<T>(chance: Chance, list: readonly T[], many: number, weight: (one: T) => number): T[] {
  return list
    .map((one) => ({ one, key: Math.log(chance.next() || 1e-9) / Math.max(weight(one), 1e-6) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, many)
    .map(({ one }) => one);
}
