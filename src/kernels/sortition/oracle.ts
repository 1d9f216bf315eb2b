import { climber, heaviest, weightOf } from './climb.ts';
import { narrowed } from './narrow.ts';
import type { Panel } from './panels.ts';
import type { Answer, Model, Program, Row, Solver } from './program.ts';

/** Finds the panel of greatest weight, weights by kind. */
export type Oracle = {
  /**
   * The best panel, or one worth clearly more than `worth`; null where the bound shows there is none worth
   * more. `bound`: no panel is worth more than this. Looks around the `known` panels first.
   */
  best(weights: ArrayLike<number>, worth?: number, known?: Panel[]): Found;
  /** Heavy panels found from the heaviest of those known, heaviest first; no promise that there are none heavier. */
  near(weights: ArrayLike<number>, known: Panel[], starts: number): Panel[];
  /** Nobody of this kind any more. */
  leaveOut(kind: number): void;
  /** A row that every panel keeps anyway; it draws the relaxation closer. */
  tighten(row: Row): void;
  close(): void;
};
type Found = { panel: Panel | null; value: number; bound: number };

/** How many panels are climbed from, and which part of what may be gained is gain enough: by climbing, by asking. */
const STARTS = 3;
const CLIMBED = 0.4;
const ASKED = 0.75;

/**
 * The relaxation is asked first: its answer is often whole already, and its bound often enough. Then come quick
 * ways that prove nothing, and the integer program last.
 */
export function openOracle(solver: Solver, program: Program): Oracle {
  const loose = solver.open({ ...program, columns: program.columns.map((c) => ({ ...c, whole: false })) });
  const whole = solver.open(program);
  const climb = climber(program);
  const both = (change: (model: Model) => void): void => [loose, whole].forEach(change);
  const near: Oracle['near'] = (weights, known, starts) => {
    const found = heaviest(known, weights, starts).map((panel) => climb(panel, weights));
    return heaviest([...new Map(found.map((panel) => [panel.join(), panel])).values()], weights, starts);
  };
  const quick: Quick = (costs, relaxed, worth, known) => {
    const weights = costs.map((cost) => -cost);
    const enough = (part: number): number => worth + part * (-relaxed.value - worth);
    const isEnough = (panel: Panel | null | undefined): panel is Panel =>
      Boolean(panel) && weightOf(panel!, weights) > enough(CLIMBED);
    const climbed = near(weights, known, STARTS)[0];
    if (isEnough(climbed)) return climbed;
    const asked = narrowed(solver, program, costs, relaxed, -enough(ASKED));
    return isEnough(asked) ? asked : null;
  };
  return {
    near,
    best: (weights, worth = -Infinity, known = []) =>
      bestOf(
        loose,
        whole,
        Array.from(weights, (w) => -w),
        worth,
        known.length ? quick : () => null,
        known
      ),
    leaveOut: (kind) => both((model) => model.columnBounds(kind, 0, 0)),
    tighten: (row) => both((model) => model.addRow(row)),
    close: () => both((model) => model.close())
  };
}

type Quick = (costs: number[], relaxed: Answer, worth: number, known: Panel[]) => Panel | null;

function bestOf(
  loose: Model,
  whole: Model,
  costs: number[],
  worth: number,
  quick: Quick,
  known: Panel[]
): Found {
  loose.costs(costs);
  const relaxed = loose.solve();
  const none = { panel: null, value: -Infinity };
  if (relaxed.status === 'infeasible') return { ...none, bound: -Infinity };
  if (-relaxed.value <= worth) return { ...none, bound: -relaxed.value };
  if (relaxed.columns.every(isWhole)) return found(relaxed.columns, costs, -relaxed.value);
  const panel = worth > -Infinity && quick(costs, relaxed, worth, known);
  if (panel) return found(panel, costs, -relaxed.value);
  whole.costs(costs);
  // Halfway between what is known and what is possible is good enough while there is more to find.
  const answer = whole.solve(worth === -Infinity ? undefined : (relaxed.value - worth) / 2);
  if (answer.status === 'infeasible') return { ...none, bound: -Infinity };
  const bound = answer.status === 'optimal' ? -answer.value : -relaxed.value;
  return found(answer.columns, costs, bound);
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6;

function found(columns: ArrayLike<number>, costs: number[], bound: number): Found {
  const panel = Uint16Array.from(columns, Math.round);
  return { panel, value: -weightOf(panel, costs), bound };
}
