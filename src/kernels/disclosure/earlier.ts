import { under, type Hierarchy } from './merge.ts';
import { withMargins, type Cells, type Table } from './table.ts';

/** A release of the same table at an earlier time, as it was published. */
export type Earlier = {
  rows: string[];
  cols: string[];
  /** With margins; null where a cell was hidden. */
  cells: Cells;
  /** The merges that release made: they stay. */
  merged: string[];
  /**
   * For each cell of the new table (without margins): people counted in exactly one of the two releases.
   * Their sum is taken as known to everybody. Null where nobody knows: then only the difference counts.
   */
  moved: number[][] | null;
};

/** An earlier release on the cells of the new table, with margins; `moved` null where unknown. */
export type Aligned = { cells: Cells; moved: number[][] | null };

/** Names new since then were not published then. */
export function aligned(earlier: Earlier, table: Table, fine: Table, hierarchy: Hierarchy): Aligned {
  const steps = {
    rows: hierarchy.rows.filter(({ into }) => table.rows.includes(into)),
    cols: hierarchy.cols.filter(({ into }) => table.cols.includes(into))
  };
  const then = named(earlier.rows, earlier.cols, earlier.cells, steps);
  const moved = earlier.moved && named(fine.rows, fine.cols, earlier.moved, steps).cells;
  const [rows, cols] = [places(table.rows, then.rows), places(table.cols, then.cols)];
  return {
    cells: rows.map((row) => cols.map((col) => then.cells[row]?.[col] ?? null)),
    moved: moved && withMargins(moved)
  };
}

function named<N extends number | null>(rows: string[], cols: string[], cells: N[][], steps: Hierarchy) {
  const byRow = under(rows, cells, steps.rows);
  const byCol = under(cols, turned(byRow.cells), steps.cols);
  return { rows: byRow.rows, cols: byCol.rows, cells: turned(byCol.cells) };
}

/** Where each name stood; the margin comes last in both. */
const places = (now: string[], then: string[]) => [...now.map((name) => then.indexOf(name)), then.length];

const turned = <N>(cells: N[][]): N[][] => (cells[0] ?? []).map((_, col) => cells.map((row) => row[col]!));
