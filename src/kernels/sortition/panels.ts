import { climber, heaviest, weightOf } from './climb.ts';
import { keyOf, type Draw } from './draw.ts';
import type { Kind } from './kinds.ts';
import type { Entries, Model, Program, Row, Solver } from './program.ts';

/** A panel by kinds: how many people of each. */
export type Panel = Uint16Array;

/** All panels as the whole points between these columns' bounds and rows. */
export function panelsOf(draw: Draw, kinds: Kind[]): Program {
  return {
    columns: kinds.map(({ most }) => ({ cost: 0, lower: 0, upper: most, whole: true })),
    rows: [sizeRow(draw, kinds), ...quotaRows(draw, kinds), ...householdRows(kinds)]
  };
}

const sizeRow = ({ size }: Draw, kinds: Kind[]): Row => ({
  lower: size,
  upper: size,
  entries: kinds.map((_, kind) => [kind, 1])
});

/** One for each quota, in their order; quotas that bind nobody come out empty or loose. */
export const quotaRows = ({ quotas }: Draw, kinds: Kind[]): Row[] =>
  quotas
    .map((quota) => ({ lower: quota.min, upper: quota.max, entries: holders(keyOf(quota), kinds) }))
    .filter(({ lower, entries }) => entries.length > 0 || lower > 0);

const holders = (key: string, kinds: Kind[]): Entries =>
  kinds.flatMap(({ values }, kind) => (values.has(key) ? [[kind, 1] as [number, number]] : []));

/** Kinds that live together share their households. */
export const householdRows = (kinds: Kind[]): Row[] =>
  [...Map.groupBy(kinds.keys(), (kind) => kinds[kind]!.household).values()]
    .filter((together) => together.length > 1)
    .map((together) => ({
      lower: 0,
      upper: kinds[together[0]!]!.most,
      entries: together.map((kind) => [kind, 1])
    }));

/** Finds the panel of greatest weight, weights by kind. */
export type Oracle = {
  /**
   * The best panel, or one worth clearly more than `worth`; null where the bound shows there is none worth
   * more. `bound`: no panel is worth more than this.
   */
  best(weights: ArrayLike<number>, worth?: number): { panel: Panel | null; value: number; bound: number };
  /** Heavy panels found from the heaviest of those known, heaviest first; no promise that there are none heavier. */
  near(weights: ArrayLike<number>, known: Panel[], starts: number): Panel[];
  /** Nobody of this kind any more. */
  leaveOut(kind: number): void;
  /** A row that every panel keeps anyway; it draws the relaxation closer. */
  tighten(row: Row): void;
  close(): void;
};

/** The relaxation is asked first: its answer is often whole already, and its bound often enough. */
export function openOracle(solver: Solver, program: Program): Oracle {
  const loose = solver.open({ ...program, columns: program.columns.map((c) => ({ ...c, whole: false })) });
  const whole = solver.open(program);
  const climb = climber(program);
  const both = (change: (model: Model) => void): void => [loose, whole].forEach(change);
  return {
    best: (weights, worth = -Infinity) =>
      bestOf(
        loose,
        whole,
        Array.from(weights, (w) => -w),
        worth
      ),
    near: (weights, known, starts) => {
      const found = heaviest(known, weights, starts).map((panel) => climb(panel, weights));
      return heaviest([...new Map(found.map((panel) => [panel.join(), panel])).values()], weights, starts);
    },
    leaveOut: (kind) => both((model) => model.columnBounds(kind, 0, 0)),
    tighten: (row) => both((model) => model.addRow(row)),
    close: () => both((model) => model.close())
  };
}

function bestOf(loose: Model, whole: Model, costs: number[], worth: number): ReturnType<Oracle['best']> {
  loose.costs(costs);
  const relaxed = loose.solve();
  const none = { panel: null, value: -Infinity };
  if (relaxed.status === 'infeasible') return { ...none, bound: -Infinity };
  if (-relaxed.value <= worth) return { ...none, bound: -relaxed.value };
  if (relaxed.columns.every(isWhole)) return found(relaxed.columns, costs, -relaxed.value);
  whole.costs(costs);
  // Halfway between what is known and what is possible is good enough while there is more to find.
  const answer = whole.solve(worth === -Infinity ? undefined : (relaxed.value - worth) / 2);
  if (answer.status === 'infeasible') return { ...none, bound: -Infinity };
  const bound = answer.status === 'optimal' ? -answer.value : -relaxed.value;
  return found(answer.columns, costs, bound);
}

const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6;

function found(columns: Float64Array, costs: number[], bound: number): ReturnType<Oracle['best']> {
  const panel = Uint16Array.from(columns, Math.round);
  return { panel, value: -weightOf(panel, costs), bound };
}
