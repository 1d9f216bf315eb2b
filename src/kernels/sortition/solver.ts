import loadHighs, { type Highs, type Model as HighsModel, type ModelData } from 'highs';
import type { Answer, Entries, Model, Program, Solver } from './program.ts';

const QUIET = { output_flag: false, random_seed: 1 };
/**
 * A gap of zero: a panel that is nearly the best proves nothing. Restarts, symmetry and rounding heuristics cost
 * ten times what they bring on panels.
 */
const WHOLE = {
  ...QUIET,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-7,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
  mip_pscost_minreliable: 2,
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_rins: false
};

/** No panel is worth this much: a target that is never reached. */
const NEVER = -1e30;

let loaded: Promise<Solver> | undefined;

/** HiGHS as WebAssembly, loaded once for each thread. Its work blocks the thread it runs in. */
export function loadSolver(): Promise<Solver> {
  loaded ??= loadHighs().then((highs) => ({ open: (program) => open(highs, program) }));
  return loaded;
}

function open(highs: Highs, program: Program): Model {
  const model = highs.createModel(dataOf(program));
  const whole = program.columns.some((column) => column.whole);
  model.options.set(
    whole
      ? WHOLE
      : { ...QUIET, solver: 'simplex', primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 }
  );
  return {
    solve: (target = NEVER) => {
      if (whole) model.options.set('objective_target', target);
      run(model);
      return answerOf(highs, model);
    },
    costs: (costs) =>
      void model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, Float64Array.from(costs)),
    columnBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    rowBounds: (row, lower, upper) => void model.changeRowBounds(row, lower, upper),
    coefficient: (row, column, value) => void model.changeCoefficient(row, column, value),
    addColumn: ({ cost, lower, upper }, entries) => void model.addCol(cost, lower, upper, sparse(entries)),
    addRow: ({ lower, upper, entries }) => void model.addRow(lower, upper, sparse(entries)),
    close: () => model.dispose()
  };
}

/** A solver that stumbles over where it stood last time is asked once more from the beginning. */
function run(model: HighsModel): void {
  try {
    model.run();
  } catch {
    model.clearSolver();
    model.run();
  }
}

function answerOf(highs: Highs, model: HighsModel): Answer {
  const is = highs.constants.modelStatus;
  const status = model.getModelStatus();
  if (status === is.infeasible || status === is.unboundedOrInfeasible)
    return { status: 'infeasible', value: NaN, columns: new Float64Array(), duals: new Float64Array() };
  if (status !== is.optimal && status !== is.objectiveTarget)
    throw new Error(`No answer from the solver: status ${status}`);
  const { colValue, rowDual } = model.getSolution();
  return {
    status: status === is.optimal ? 'optimal' : 'reached',
    value: model.getObjectiveValue(),
    columns: colValue,
    duals: rowDual
  };
}

function dataOf({ columns, rows }: Program): ModelData {
  const starts = [0];
  for (const { entries } of rows) starts.push(starts.at(-1)! + entries.length);
  const all = sparse(rows.flatMap(({ entries }) => entries));
  const sizes = { numRows: rows.length, numCols: columns.length };
  return {
    ...sizes,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr', ...sizes, starts: starts.slice(0, rows.length + 1), ...all },
    ...(columns.some(({ whole }) => whole) && { integrality: columns.map(({ whole }) => (whole ? 1 : 0)) })
  };
}

const sparse = (entries: Entries): { indices: number[]; values: number[] } => ({
  indices: entries.map(([place]) => place),
  values: entries.map(([, coefficient]) => coefficient)
});
