import type { Design } from './design.ts';
import type { Domain, Estimate } from './estimate.ts';

/** Rows that the raking cannot tell apart: the same weight and the same level of every margin. */
export type Cells = {
  /** Which cell each row is in. */
  ofRow: Int32Array;
  rows: Float64Array;
  weights: Float64Array;
  /** For each margin, the level of each cell, and how many levels there are. */
  levels: { codes: Int32Array; count: number }[];
};

/** Null where strata, clusters or a known population make rows differ in more than their weight. */
export function cellsOf({ weights, strata, clusters, population, raked }: Design): Cells | null {
  if (strata || clusters || population) return null;
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const ofRow = Int32Array.from(weights, (weight, row) => {
    const key = `${weight} ${raked.map(({ codes }) => codes[row]).join(' ')}`;
    const cell = known.get(key) ?? firsts.push(row) - 1;
    known.set(key, cell);
    return cell;
  });
  const rows = new Float64Array(firsts.length);
  for (const cell of ofRow) rows[cell]!++;
  return {
    ...{ ofRow, rows, weights: Float64Array.from(firsts, (row) => weights[row]!) },
    levels: raked.map(({ codes, levels }) => ({
      codes: Int32Array.from(firsts, (row) => codes[row]!),
      count: levels.length
    }))
  };
}

/**
 * The mean of a 0/1 column and its linearized error, worked out from counts: the same as `mean`, as many times faster
 * as there are more rows than cells. NaN in `values` is a missing answer.
 */
export function shareOf(cells: Cells, values: Float64Array, domain: Domain = null): Estimate {
  const size = cells.rows.length;
  const [yes, no] = [new Float64Array(size), new Float64Array(size)];
  let asked = 0;
  for (let row = 0; row < values.length; row++) {
    if (domain && domain[row] !== 1) continue;
    asked++;
    const cell = cells.ofRow[row]!;
    if (values[row] === 1) yes[cell]!++;
    else if (values[row] === 0) no[cell]!++;
  }
  const weigh = (counts: Float64Array) =>
    counts.reduce((sum, count, cell) => sum + count * cells.weights[cell]!, 0);
  const people = weigh(yes) + weigh(no);
  const estimate = weigh(yes) / people;
  const answered = [...yes, ...no].reduce((sum, count) => sum + count, 0);
  const variance = answered > 0 ? varianceIn(cells, yes, no, estimate, people) : null;
  return {
    estimate,
    standardError: variance === null ? null : Math.sqrt(variance),
    answered,
    missing: asked - answered
  };
}

const ROUNDS = 10;

/** Each cell holds three kinds of rows: yes, no, and those outside, whose influence begins as none. */
function varianceIn(
  cells: Cells,
  yes: Float64Array,
  no: Float64Array,
  share: number,
  people: number
): number | null {
  const rows = cells.rows.reduce((sum, count) => sum + count, 0);
  if (rows < 2) return null;
  const outside = cells.rows.map((count, cell) => count - yes[cell]! - no[cell]!);
  const kinds = [
    { counts: yes, influence: cells.rows.map(() => (1 - share) / people) },
    { counts: no, influence: cells.rows.map(() => -share / people) },
    { counts: outside, influence: cells.rows.map(() => 0) }
  ];
  for (let round = 0; cells.levels.length && round < ROUNDS; round++)
    for (const margin of cells.levels) sweep(cells, kinds, margin);
  let [sum, squares] = [0, 0];
  for (const { counts, influence } of kinds)
    for (let cell = 0; cell < counts.length; cell++) {
      const x = cells.weights[cell]! * influence[cell]!;
      sum += counts[cell]! * x;
      squares += counts[cell]! * x * x;
    }
  return (rows / (rows - 1)) * Math.max(0, squares - (sum * sum) / rows);
}

type Kind = { counts: Float64Array; influence: Float64Array };

function sweep({ rows }: Cells, kinds: Kind[], { codes, count }: Cells['levels'][number]): void {
  const [sums, people] = [new Float64Array(count), new Float64Array(count)];
  for (let cell = 0; cell < rows.length; cell++) {
    people[codes[cell]!]! += rows[cell]!;
    for (const { counts, influence } of kinds) sums[codes[cell]!]! += counts[cell]! * influence[cell]!;
  }
  for (const { influence } of kinds)
    for (let cell = 0; cell < rows.length; cell++)
      influence[cell]! -= sums[codes[cell]!]! / people[codes[cell]!]!;
}
