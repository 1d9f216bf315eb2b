/** A linear or integer program to be minimised, whoever solves it. Bounds may be infinite. */
export type Program = { columns: Column[]; rows: Row[] };
export type Column = { cost: number; lower: number; upper: number; whole?: boolean };
export type Row = { lower: number; upper: number; entries: Entries };
/** Pairs of a place (of a column in a row, of a row in a column) and its coefficient. */
export type Entries = [place: number, coefficient: number][];

/**
 * `optimal`: proved. `reached`: as good as the target asked for, no more is known. `infeasible`: there is none.
 * `duals`, one for each row, say how the value changes when the row's bound grows; they mean nothing where
 * columns are whole.
 */
export type Answer = {
  status: 'optimal' | 'reached' | 'infeasible';
  value: number;
  columns: Float64Array;
  duals: Float64Array;
};

/** A program kept open, to be changed and solved again from where it stood. Close it: it holds native memory. */
export type Model = {
  solve(target?: number): Answer;
  costs(costs: ArrayLike<number>): void;
  columnBounds(column: number, lower: number, upper: number): void;
  rowBounds(row: number, lower: number, upper: number): void;
  coefficient(row: number, column: number, value: number): void;
  addColumn(column: Column, entries: Entries): void;
  addRow(row: Row): void;
  close(): void;
};

/** Who solves: see `loadSolver`. `solve` throws where no answer comes at all. */
export type Solver = { open(program: Program): Model };

/** Opens, uses and closes. */
export function withModel<Result>(solver: Solver, program: Program, use: (model: Model) => Result): Result {
  const model = solver.open(program);
  try {
    return use(model);
  } finally {
    model.close();
  }
}
