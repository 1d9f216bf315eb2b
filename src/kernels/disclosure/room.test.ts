import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tightIn, type Crowd, type Shown } from './index.ts';

// Three questions of two answers each: eight kinds of people. The attacker knows how many gave each answer and every
// cell that was told, and tries every crowd that agrees.
const kinds = [0, 1, 2, 3, 4, 5, 6, 7];
const places: Record<string, (kind: number) => number> = {
  rent: (kind) => kind & 1,
  food: (kind) => (kind >> 1) & 1,
  town: (kind) => (kind >> 2) & 1
};
const questions = Object.keys(places);

function crowdOf(counts: number[]): Crowd {
  const people = kinds.flatMap((kind) => new Array<number>(counts[kind]!).fill(kind));
  return {
    people: people.length,
    answers: new Map(questions.map((one) => [one, Int32Array.from(people, (kind) => places[one]!(kind))]))
  };
}

const table = (
  [rows, cols]: [string, string],
  visible: boolean[][],
  within: Shown['within'] = null,
  need = 2
): Shown => ({
  ...{ rows, cols, within, visible, lineOf: [0, 1], columnOf: [0, 1] },
  hidden: visible.flatMap((line, row) => line.flatMap((seen, col) => (seen ? [] : [{ row, col, need }])))
});

const isIn =
  ({ rows, cols, within }: Shown, row: number, col: number) =>
  (kind: number) =>
    (!within || places[within.question]!(kind) === within.place) &&
    places[rows]!(kind) === row &&
    places[cols]!(kind) === col;

const summed = (counts: number[], one: (kind: number) => boolean) =>
  kinds.reduce((sum, kind) => sum + (one(kind) ? counts[kind]! : 0), 0);

/** Every crowd that agrees with what is known. */
function crowdsLike(counts: number[], known: ((kind: number) => boolean)[]): number[][] {
  const found: number[][] = [];
  const now = kinds.map(() => 0);
  const left = known.map((one) => summed(counts, one));
  const fill = (kind: number): void => {
    if (kind === kinds.length)
      return left.every((rest) => rest === 0) ? void found.push([...now]) : undefined;
    const touched = [...known.keys()].filter((at) => known[at]!(kind));
    const most = Math.min(...touched.map((at) => left[at]!));
    for (let value = 0; value <= most; value++) {
      now[kind] = value;
      for (const at of touched) left[at]! -= value;
      fill(kind + 1);
      for (const at of touched) left[at]! += value;
    }
  };
  fill(0);
  return found;
}

const sums = questions.flatMap((one) =>
  [0, 1].map((place) => (kind: number) => places[one]!(kind) === place)
);

/** How far a reader of all tables must let a cell go. */
function widthOf(counts: number[], tables: Shown[], which: Shown, row: number, col: number): number {
  const told = tables.flatMap((one) =>
    one.visible.flatMap((line, r) => line.flatMap((seen, c) => (seen ? [isIn(one, r, c)] : [])))
  );
  const values = crowdsLike(counts, [...sums, ...told]).map((crowd) => summed(crowd, isIn(which, row, col)));
  return Math.max(...values) - Math.min(...values);
}

const seen = fc.array(fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
const crowds = fc.array(fc.nat(4), { minLength: 8, maxLength: 8 });

describe('a hidden cell beside other tables of the same people', () => {
  it('is found tight where a second table tells it', () => {
    const counts = [3, 4, 5, 2, 4, 3, 2, 6];
    const hidden = [
      [false, false],
      [false, false]
    ];
    const shown = [
      [true, true],
      [true, true]
    ];
    const crowd = crowdOf(counts);
    expect(tightIn(crowd, [table(['rent', 'town'], hidden)])).toEqual([]);
    expect(tightIn(crowd, [table(['rent', 'town'], hidden), table(['town', 'rent'], shown)])).toHaveLength(4);
  });

  it('is never narrower than it needs where it is said to have room, whatever was told', () =>
    fc.assert(
      fc.property(crowds, seen, seen, seen, (counts, one, two, three) => {
        const tables = [
          table(['rent', 'town'], one),
          table(['food', 'town'], two),
          table(['rent', 'food'], three)
        ];
        const tight = tightIn(crowdOf(counts), tables);
        tables.forEach((which, at) => {
          for (const { row, col, need } of which.hidden) {
            if (tight.some((cell) => cell.table === at && cell.row === row && cell.col === col)) continue;
            expect(widthOf(counts, tables, which, row, col)).toBeGreaterThanOrEqual(need);
          }
        });
      }),
      { numRuns: 40 }
    ));

  it('also beside tables of a part of the people', () =>
    fc.assert(
      fc.property(crowds, seen, seen, seen, (counts, one, two, three) => {
        const within = { question: 'town', place: 0 };
        const tables = [
          table(['rent', 'town'], one),
          table(['rent', 'food'], two),
          table(['rent', 'food'], three, within)
        ];
        const tight = tightIn(crowdOf(counts), tables);
        tables.forEach((which, at) => {
          for (const { row, col, need } of which.hidden) {
            if (tight.some((cell) => cell.table === at && cell.row === row && cell.col === col)) continue;
            expect(widthOf(counts, tables, which, row, col)).toBeGreaterThanOrEqual(need);
          }
        });
      }),
      { numRuns: 40 }
    ));
});
