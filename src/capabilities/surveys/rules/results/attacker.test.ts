import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localized } from '../../../../platform/localized/index.ts';
import type { Column } from './columns.ts';
import type { Given } from './dataset.ts';
import { FEW, type Kept } from './family.ts';
import { usualPlan } from './plan.ts';
import { movedSince, releaseOf, type Earlier } from './release.ts';

// Somebody who was given every release of a survey, and more: the exact counts of whatever was not hidden. They try
// every crowd that agrees with all of it. Thresholds are as they are; crowds are small, with most of it hidden.
const words = localized('en', { en: 'x' });
const column = (key: string, options: string[]): Column => ({
  ...{ key, path: key, kind: 'one', calculated: false, words, versions: [1], section: null, repeat: null },
  options: options.map((value) => ({ value, words }))
});
const columns = [column('rent', ['yes', 'no', 'unsure']), column('town', ['east', 'west', 'north'])];
const plan = { ...usualPlan, by: ['town'] };

const people = (counts: number[][], from = 0): Given[] =>
  counts.flatMap((row, answer) =>
    row.flatMap((many, town) =>
      Array.from({ length: many }, (_, at) => ({
        id: `${from}-${answer}-${town}-${at}`,
        version: 1,
        counts: true,
        answers: { rent: columns[0]!.options[answer]!.value, town: columns[1]!.options[town]!.value }
      }))
    )
  );

const table = (most: number) =>
  fc.array(fc.array(fc.nat(most), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

const told = (rows: Given[], earlier: Earlier[], everybody = rows, how = plan) =>
  releaseOf({ columns, rows }, how, [], earlier, everybody);

const rentOf = ({ tables }: ReturnType<typeof told>): Kept =>
  tables.find((one) => one.table.question === 'rent')!.kept[0]!;

/** Least and most of each hidden cell over all whole tables that agree with the sums and with what was shown. */
function believed(cells: (number | null)[][]): Map<string, [number, number]> {
  const [rows, cols] = [cells.length - 1, cells[0]!.length - 1];
  const seen = new Map<string, [number, number]>();
  const now = cells.map((row) => row.map(() => 0));
  const left = { rows: cells.map((row) => row[cols]!), cols: cells[rows]!.map((cell) => cell!) };
  const note = () =>
    cells.slice(0, rows).forEach((row, i) =>
      row.slice(0, cols).forEach((cell, j) => {
        if (cell !== null) return;
        const [low, high] = seen.get(`${i} ${j}`) ?? [Infinity, -Infinity];
        seen.set(`${i} ${j}`, [Math.min(low, now[i]![j]!), Math.max(high, now[i]![j]!)]);
      })
    );
  const fill = (at: number): void => {
    const [i, j] = [Math.floor(at / cols), at % cols];
    if (i === rows) return left.cols.slice(0, cols).every((rest) => rest === 0) ? note() : undefined;
    const known = cells[i]![j] ?? null;
    const room = Math.min(left.rows[i]!, left.cols[j]!);
    const [from, to] =
      known !== null ? [known, known] : j === cols - 1 ? [left.rows[i]!, left.rows[i]!] : [0, room];
    for (let value = from; value <= Math.min(to, room); value++) {
      now[i]![j] = value;
      left.rows[i]! -= value;
      left.cols[j]! -= value;
      if (j < cols - 1 || left.rows[i] === 0) fill(at + 1);
      left.rows[i]! += value;
      left.cols[j]! += value;
    }
  };
  fill(0);
  return seen;
}

describe('who is given every release of a survey', () => {
  it('reads no count from one to ten, and no answer of few people alone', () =>
    fc.assert(
      fc.property(table(40), (counts) => {
        const rows = people(counts);
        fc.pre(rows.length >= plan.threshold);
        const { told: kept } = rentOf(told(rows, []));
        for (const cell of kept.cells) expect(cell === null || cell === 0 || cell >= 11).toBe(true);
        for (const { release } of kept.splits)
          for (const line of release?.cells.slice(0, -1) ?? [])
            for (const cell of line.slice(0, -1))
              expect(cell === null || cell === 0 || cell >= 11).toBe(true);
      }),
      { numRuns: 60 }
    ));

  it('finds each hidden count as wide as the threshold asks, trying every crowd', () =>
    fc.assert(
      fc.property(table(6), (counts) => {
        const rows = people(counts);
        const { told: kept } = rentOf(told(rows, [], rows, { ...plan, threshold: 4 }));
        const release = kept.splits[0]!.release;
        fc.pre(kept.safe && release !== null);
        const found = believed(release!.cells);
        for (const { row, col } of release!.hidden) {
          const [low, high] = found.get(`${row} ${col}`)!;
          expect(high - low).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 60 }
    ));

  it('cannot read a few newcomers off the difference of two releases', () =>
    fc.assert(
      fc.property(table(40), table(3), (counts, newcomers) => {
        const before = people(counts);
        fc.pre(before.length >= plan.threshold);
        const after = [...before, ...people(newcomers, 1)];
        const first = told(before, []);
        const earlier: Earlier = {
          counted: before.map(({ id }) => id),
          kept: Object.fromEntries(first.tables.map(({ table, kept }) => [table.question, kept]))
        };
        fc.pre(movedSince(earlier, after).length >= plan.threshold);
        const [then, now] = [rentOf(first).told, rentOf(told(after, [earlier])).told];
        now.cells.forEach((cell, at) => {
          const known = then.cells[at];
          if (cell === null || known === null || known === undefined) return;
          const moved = cell - known;
          expect(moved === 0 || moved >= plan.threshold, `${known} became ${cell}`).toBe(true);
        });
        expect(then.few.every((answer) => now.few.includes(answer))).toBe(true);
        expect(now.splits.every(({ release }) => release === null || release.audit.safe)).toBe(true);
      }),
      { numRuns: 60 }
    ));

  it('is told the same again where nothing changed', () => {
    const rows = people([
      [40, 30, 25],
      [20, 22, 4],
      [3, 15, 12]
    ]);
    const first = told(rows, []);
    const earlier: Earlier = {
      counted: rows.map(({ id }) => id),
      kept: Object.fromEntries(first.tables.map(({ table, kept }) => [table.question, kept]))
    };
    expect(told(rows, [earlier]).tables.map((one) => one.table)).toEqual(
      first.tables.map((one) => one.table)
    );
    expect(rentOf(first).told.splits[0]!.release!.rows).not.toContain(FEW);
  });
});
