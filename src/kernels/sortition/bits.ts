import type { Panel } from './panels.ts';
import type { Program } from './program.ts';

/** Which rows each kind is counted in, as bits: a hundred thousand exchanges are looked at in a moment. */
export type Rows = { words: number; of: Int32Array; touching: number[][]; lower: number[]; upper: number[] };

/** How full the rows are: bits of those that take nobody more, bits of those that can lose nobody. */
export type Held = { counts: Int32Array; full: Int32Array; least: Int32Array };

export function rowsAsBits({ columns, rows }: Program): Rows {
  const words = Math.ceil(rows.length / 32);
  const of = new Int32Array(columns.length * words);
  const touching: number[][] = columns.map(() => []);
  rows.forEach(({ entries }, row) =>
    entries.forEach(([kind]) => {
      of[kind * words + (row >> 5)]! |= 1 << (row & 31);
      touching[kind]!.push(row);
    })
  );
  return { words, of, touching, lower: rows.map((row) => row.lower), upper: rows.map((row) => row.upper) };
}

export function heldBy(rows: Rows, panel: Panel): Held {
  const held = {
    counts: new Int32Array(rows.lower.length),
    full: new Int32Array(rows.words),
    least: new Int32Array(rows.words)
  };
  rows.lower.forEach((_, row) => mark(rows, held, row));
  panel.forEach((count, kind) => count && moved(rows, held, kind, count));
  return held;
}

/** So many more of the kind, or fewer. */
export function moved(rows: Rows, held: Held, kind: number, by: number): void {
  for (const row of rows.touching[kind]!) {
    held.counts[row]! += by;
    mark(rows, held, row);
  }
}

function mark({ lower, upper }: Rows, { counts, full, least }: Held, row: number): void {
  const [word, bit] = [row >> 5, 1 << (row & 31)];
  if (counts[row]! >= upper[row]!) full[word]! |= bit;
  else full[word]! &= ~bit;
  if (counts[row]! <= lower[row]!) least[word]! |= bit;
  else least[word]! &= ~bit;
}

/** Whoever may take the place of `out`: keeps the rows that cannot lose anybody, fills none that is full. */
export function takes({ words, of }: Rows, { full, least }: Held, out: number, into: number): boolean {
  for (let word = 0; word < words; word++) {
    const [gone, come] = [of[out * words + word]!, of[into * words + word]!];
    if ((come & ~gone & full[word]!) | (gone & ~come & least[word]!)) return false;
  }
  return true;
}
