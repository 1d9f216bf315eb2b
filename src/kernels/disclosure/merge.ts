import type { Table } from './table.ts';

/** One name for several: applied where one of them is too small to be shown. In order; later steps may merge merged ones. */
export type Merge = { of: string[]; into: string };

export type Hierarchy = { rows: Merge[]; cols: Merge[] };

export type Merged = { table: Table; merged: string[] };

/** Merges categories before anything is hidden; what an earlier release merged (`before`) stays merged. */
export function merge(table: Table, hierarchy: Hierarchy, threshold: number, before: string[]): Merged {
  const rows = mergeRows(table, hierarchy.rows, threshold, before);
  const cols = mergeRows(turned(rows.table), hierarchy.cols, threshold, before);
  return { table: turned(cols.table), merged: [...rows.merged, ...cols.merged] };
}

/** The same table under names that another one has merged: where one part is unknown, so is the sum. */
export function under<N extends number | null>(
  rows: string[],
  cells: N[][],
  merges: Merge[]
): { rows: string[]; cells: N[][] } {
  return merges.reduce((now, step) => joined(now.rows, now.cells, step), { rows, cells });
}

function mergeRows(table: Table, steps: Merge[], threshold: number, before: string[]): Merged {
  const merged: string[] = [];
  for (const step of steps) {
    const parts = table.rows.flatMap((name, row) => (step.of.includes(name) ? [table.counts[row]!] : []));
    if (!before.includes(step.into) && !parts.some((counts) => tooSmall(counts, threshold))) continue;
    const { rows, cells } = joined(table.rows, table.counts, step);
    table = { ...table, rows, counts: cells };
    merged.push(step.into);
  }
  return { table, merged };
}

function tooSmall(counts: number[], threshold: number): boolean {
  const people = counts.reduce((all, one) => all + one, 0);
  return people > 0 && people < threshold;
}

function joined<N extends number | null>(rows: string[], cells: N[][], { of, into }: Merge) {
  const first = rows.findIndex((name) => of.includes(name));
  if (first < 0) return { rows, cells };
  const inside = cells.filter((_, row) => of.includes(rows[row]!));
  const together = inside[0]!.map((_, col) => added(inside.map((row) => row[col]!)));
  const outside = (_: unknown, row: number) => row === first || !of.includes(rows[row] ?? '');
  return {
    rows: rows.map((name, row) => (row === first ? into : name)).filter(outside),
    cells: cells.map((row, at) => (at === first ? together : row)).filter(outside)
  };
}

function added<N extends number | null>(numbers: N[]): N {
  const unknown = numbers.find((number) => number === null);
  return unknown === undefined ? (numbers.reduce<number>((all, one) => all + Number(one), 0) as N) : unknown;
}

function turned({ rows, cols, counts }: Table): Table {
  return { rows: cols, cols: rows, counts: cols.map((_, col) => counts.map((row) => row[col]!)) };
}
