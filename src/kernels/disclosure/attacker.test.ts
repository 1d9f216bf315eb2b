import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, usual, type Release, type Settings, type Table } from './index.ts';

// The attacker knows what was published and tries every whole table that agrees with it.
const settings: Settings = { threshold: 4, interval: 3, zerosShown: true, totalKnown: true };
const none = { rows: [], cols: [] };

const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, cols]) =>
    fc.array(fc.array(fc.nat(6), { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows })
  )
  .map(named);

function named(counts: number[][]): Table {
  return { rows: counts.map((_, i) => `r${i}`), cols: counts[0]!.map((_, j) => `c${j}`), counts };
}

/** Least and most of each cell, margins too, over all tables that agree; null where there are too many. */
function believed({ cells }: Release, bounds: (row: number, col: number) => [number, number]) {
  const [rows, cols] = [cells.length - 1, cells[0]!.length - 1];
  const seen = cells.map((row) => row.map(() => [Infinity, -Infinity] as [number, number]));
  const now = cells.map((row) => row.map(() => 0));
  let left = 60_000;
  const agrees = (i: number, j: number, value: number) => {
    const [low, high] = bounds(i, j);
    return value >= low && value <= high && (cells[i]![j] === null || cells[i]![j] === value);
  };
  const closes = (i: number) => agrees(i, cols, (now[i]![cols] = sum(now[i]!.slice(0, cols))));
  const fill = (at: number): void => {
    if (left-- < 0) return;
    const [i, j] = [Math.floor(at / cols), at % cols];
    if (i === rows) return finish();
    const known = cells[i]![j];
    const most = Math.min(cells[rows]![cols] ?? 40, bounds(i, j)[1]);
    for (let value = known ?? 0; value <= (known ?? most); value++) {
      if (!agrees(i, j, value)) continue;
      now[i]![j] = value;
      if (j < cols - 1 || closes(i)) fill(at + 1);
    }
  };
  const finish = () => {
    for (let j = 0; j <= cols; j++) now[rows]![j] = sum(now.slice(0, rows).map((row) => row[j]!));
    if (now[rows]!.some((value, j) => !agrees(rows, j, value))) return;
    now.forEach((row, i) =>
      row.forEach((value, j) => {
        seen[i]![j] = [Math.min(seen[i]![j]![0], value), Math.max(seen[i]![j]![1], value)];
      })
    );
  };
  fill(0);
  return left < 0 ? null : seen;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

describe('an attacker who is given everything published', () => {
  it('never narrows a hidden cell below the interval', () =>
    fc.assert(
      fc.property(tables, (table) => {
        const release = protect(table, none, [], settings);
        const found = believed(release, () => [0, Infinity]);
        fc.pre(found !== null && release.audit.safe);
        for (const { row, col } of release.hidden) {
          const [low, high] = found![row]![col]!;
          expect(high - low).toBeGreaterThanOrEqual(settings.interval);
        }
      }),
      { numRuns: 100 }
    ));

  it('believes at least what the audit says, and it is unsafe only where it cannot be helped', () =>
    fc.assert(
      fc.property(tables, (table) => {
        const release = protect(table, none, [], settings);
        const found = believed(release, () => [0, Infinity]);
        fc.pre(found !== null);
        for (const { row, col, low, high } of release.audit.cells) {
          expect(found![row]![col]![0]).toBeLessThanOrEqual(low);
          expect(found![row]![col]![1]).toBeGreaterThanOrEqual(high);
        }
        if (release.audit.safe) return;
        const published = release.cells.flat().filter((cell) => cell !== null);
        expect(new Set(published)).toEqual(new Set([sum(table.counts.flat())]));
      }),
      { numRuns: 100 }
    ));

  it('who knows that one person joined cannot tell where', () =>
    fc.assert(
      fc.property(tables, fc.nat(8), (table, which) => {
        const [i, j] = [which % table.rows.length, which % table.cols.length];
        fc.pre(table.rows.length * table.cols.length > 1);
        const first = protect(table, none, [], settings);
        const counts = table.counts.map((row, r) => row.map((n, c) => n + Number(r === i && c === j)));
        const moved = counts.map((row, r) => row.map((n, c) => n - table.counts[r]![c]!));
        const now = protect(named(counts), none, [{ ...first, moved }], settings);
        const found = believed(now, (r, c) => {
          const then = first.cells[r]![c]!;
          return then === null ? [0, Infinity] : [Math.max(0, then - 1), then + 1];
        });
        fc.pre(found !== null && now.audit.safe);
        const [low, high] = found![i]![j]!;
        if (first.cells[i]![j] !== null) expect(high - low).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 100 }
    ));

  it('fifty by fifty with margins is protected whole', () => {
    let seed = 7;
    const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const counts = Array.from({ length: 50 }, () =>
      Array.from({ length: 50 }, () => Math.floor(next() ** 3 * 80))
    );
    const release = protect(named(counts), none, [], usual);
    expect(release.audit.safe).toBe(true);
  });
});
