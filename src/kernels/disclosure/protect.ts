import { cheapestCover } from './cheapest.ts';
import { aligned, type Earlier } from './earlier.ts';
import { merge, type Hierarchy } from './merge.ts';
import { hide, network, reach, type Network } from './network.ts';
import { sensitivity, type Reason, type Sensitivity } from './sensitive.ts';
import { refuseImpossible, withMargins, type Cells, type Settings, type Table } from './table.ts';

export type Hidden = { row: number; col: number; reason: Reason };

/** What an attacker can still believe: at least everything from `low` to `high`, searched as far as `need` asks. */
export type Believed = { row: number; col: number; low: number; high: number; need: number };

/** `safe`: every hidden cell stays as wide as it needs. `narrowed`: earlier releases left less than the interval. */
export type Audit = { safe: boolean; narrowed: number; cells: Believed[] };

/** `cells` with margins, null where hidden. Publish `cells` only: the reasons are for those who know the figures. */
export type Release = {
  rows: string[];
  cols: string[];
  cells: Cells;
  merged: string[];
  hidden: Hidden[];
  audit: Audit;
};

/**
 * Hides what a small count would tell: merges first, then hides small cells, then as little more as is
 * needed so that nobody can work out a hidden cell from the rest, from margins or from earlier releases.
 * Where that cannot be reached (a known sum below the interval), everything is hidden and `safe` is false.
 *
 * @throws RangeError as refuseImpossible
 */
export function protect(fine: Table, hierarchy: Hierarchy, earlier: Earlier[], settings: Settings): Release {
  refuseImpossible(fine, settings);
  const before = earlier.flatMap(({ merged }) => merged);
  const { table, merged } = merge(fine, hierarchy, settings.threshold, before);
  const values = withMargins(table.counts);
  const then = earlier.map((release) => aligned(release, table, fine, hierarchy));
  const what = values.map((row, i) => row.map((value, j) => sensitivity(value, i, j, then, settings)));
  const { net, reasons, needs } = cover(values, what, settings);
  return {
    rows: table.rows,
    cols: table.cols,
    merged,
    cells: values.map((row, i) => row.map((value, j) => (net.hidden[i * row.length + j] ? null : value))),
    hidden: hiddenCells(reasons, values[0]!.length),
    audit: audit(net, values, needs, settings)
  };
}

type Covered = { net: Network; reasons: (Reason | null)[]; needs: Float64Array };

/** Hides the sensitive cells, then covers one hidden cell after the other, until all are wide enough. */
function cover(values: number[][], what: Sensitivity[][], settings: Settings): Covered {
  const flat = what.flat();
  const net = network(values, pick(what, 'low'), pick(what, 'high'));
  const costs = Float64Array.from(values.flat(), (value, at) => costOf(value, at, values, settings));
  const needs = Float64Array.from(flat, ({ need }) => need);
  const reasons = flat.map(({ reason }, at) => (costs[at] === Infinity ? null : reason));
  const waiting = [...reasons.keys()].filter((at) => reasons[at]);
  for (const at of waiting) hide(net, at);
  for (const at of waiting)
    for (const more of coverOne(net, at, needs[at]!, costs)) {
      reasons[more] = 'complement';
      needs[more] = Math.min(needs[more]!, needs[at]!);
      waiting.push(more);
    }
  return { net, reasons, needs };
}

/** Hides more cells until this one is wide enough; one path where that does, several smaller ones elsewhere. */
function coverOne(net: Network, at: number, need: number, costs: Float64Array): number[] {
  const added: number[] = [];
  for (let amount = need; amount >= 1;) {
    if (width(net, at, need) >= need) return added;
    const fresh = cheapestCover(net, at, amount, costs)?.filter((cell) => !net.hidden[cell]) ?? [];
    if (!fresh.length) amount = amount === 1 ? 0 : Math.ceil(amount / 2);
    for (const cell of fresh) hide(net, cell);
    added.push(...fresh);
  }
  return width(net, at, need) >= need ? added : [...added, ...everythingElse(net, costs)];
}

function everythingElse(net: Network, costs: Float64Array): number[] {
  const rest = [...costs.keys()].filter((cell) => !net.hidden[cell] && costs[cell]! < Infinity);
  for (const cell of rest) hide(net, cell);
  return rest;
}

function width(net: Network, at: number, need: number): number {
  const { up, down } = reach(net, at, need);
  return up + down;
}

/** Hiding costs one for the cell, a little for its people; sums are dearer, and the known sum has no price. */
function costOf(value: number, at: number, values: number[][], settings: Settings): number {
  const [height, width] = [values.length, values[0]!.length];
  const inSums = [at >= width * (height - 1), at % width === width - 1];
  // The sum of an only row or column is the sum of everything.
  const isTotal = (inSums[0] || height === 2) && (inSums[1] || width === 2) && inSums.includes(true);
  if (isTotal && settings.totalKnown) return Infinity;
  if (settings.sumsKnown && inSums.includes(true)) return Infinity;
  return (1 + Math.log1p(value) / 10) * [1, 4, 40][inSums.filter(Boolean).length]!;
}

function hiddenCells(reasons: (Reason | null)[], width: number): Hidden[] {
  return reasons.flatMap((reason, at) =>
    reason ? [{ row: Math.floor(at / width), col: at % width, reason }] : []
  );
}

function audit(net: Network, values: number[][], needs: Float64Array, settings: Settings): Audit {
  const wide = values[0]!.length;
  const cells = values.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const at = i * wide + j;
      if (!net.hidden[at]) return [];
      const { up, down } = reach(net, at, needs[at]!);
      return [{ row: i, col: j, low: value - down, high: value + up, need: needs[at]! }];
    })
  );
  return {
    safe: cells.every(({ low, high, need }) => high - low >= need),
    narrowed: cells.filter(({ need }) => need < settings.interval).length,
    cells
  };
}

const pick = (what: Sensitivity[][], end: 'low' | 'high') => what.map((row) => row.map((cell) => cell[end]));
