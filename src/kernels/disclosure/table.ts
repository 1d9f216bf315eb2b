/** A two-way table of people. `counts[row][col]` in whole people, without margins; each person is in one cell. */
export type Table = { rows: string[]; cols: string[]; counts: number[][] };

/** Cells with margins: row `rows.length` holds the sums of columns, column `cols.length` the sums of rows. */
export type Cells = (number | null)[][];

export type Settings = {
  /** Counts from 1 to `threshold` − 1 are hidden. */
  threshold: number;
  /** No hidden cell may be bounded to fewer than `interval` + 1 whole numbers. */
  interval: number;
  /** Whether a zero may be shown: the category is possible for anyone. */
  zerosShown: boolean;
  /** Whether the sum of everything is public anyway, and so known to whoever attacks. */
  totalKnown: boolean;
  /** Whether every sum is public anyway: then only cells inside are hidden, and sums are never small. */
  sumsKnown?: boolean;
};

export const usual: Settings = { threshold: 11, interval: 10, zerosShown: true, totalKnown: true };

/** @throws RangeError for a shape that is no table, counts that are no people, or a threshold below 2. */
export function refuseImpossible({ rows, cols, counts }: Table, settings: Settings): void {
  if (counts.length !== rows.length || counts.some((row) => row.length !== cols.length))
    throw new RangeError(`${rows.length} × ${cols.length} names, but not as many counts`);
  if (new Set(rows).size !== rows.length || new Set(cols).size !== cols.length)
    throw new RangeError('Two categories share a name');
  if (!counts.flat().every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new RangeError('Counts are whole people');
  if (![settings.threshold - 1, settings.interval].every((n) => Number.isSafeInteger(n) && n >= 1))
    throw new RangeError(`No protection: ${settings.threshold}, ${settings.interval}`);
}

export function withMargins(counts: number[][]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = (counts[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, col) => sum(rows.map((row) => row[col]!)))];
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
