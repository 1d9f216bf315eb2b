import type { Kind } from './kinds.ts';
import type { Answer, Model, Program, Solver } from './program.ts';
import { withModel } from './program.ts';

/** The chance of each kind's people, 0 to 1. */
export type Chances = Float64Array;

/** Below this a dual is noise. */
const NOISE = 1e-7;
/** People by which a level reached may be missed at the end. */
const TOO_MUCH = 1e-4;

/**
 * Leximin where the panels' hull is described by rows: raise the least chance as far as it goes, settle those
 * whose dual says that they hold it down, and go on with the rest. A few hundred small linear programs.
 */
export function levelsWithin(
  solver: Solver,
  region: Program,
  kinds: Kind[],
  settled: Map<number, number>
): Chances {
  const least = kinds.length;
  const program: Program = {
    columns: [...region.columns.map((c) => ({ ...c, whole: false })), { cost: -1, lower: 0, upper: 1 }],
    rows: [
      ...kinds.map(({ people }, kind) => ({
        lower: 0,
        upper: Infinity,
        entries: [
          [kind, 1],
          [least, -people.length]
        ] as [number, number][]
      })),
      ...region.rows
    ]
  };
  return withModel(solver, program, (model) => raise(model, least, kinds, settled, () => model.solve()));
}

/**
 * The outer loop. Rows 0 to kinds − 1 of the model say that a kind has at least the least chance; column
 * `least` is that chance. `solve` brings the model to its optimum, by whatever means.
 */
export function raise(
  model: Model,
  least: number,
  kinds: Kind[],
  given: Map<number, number>,
  solve: () => Answer,
  progress: (settled: number) => void = () => undefined
): Chances {
  const chances = new Float64Array(kinds.length);
  const open = new Set(kinds.keys());
  let slack = 1e-9;
  const keep = (kind: number): void =>
    model.rowBounds(kind, Math.max(0, chances[kind]! * kinds[kind]!.people.length - slack), Infinity);
  const settle = (kind: number, chance: number): void => {
    chances[kind] = chance;
    open.delete(kind);
    model.coefficient(kind, least, 0);
    keep(kind);
  };
  given.forEach((chance, kind) => settle(kind, chance));
  for (let level = 0; open.size;) {
    const { value, duals, status } = solve();
    if (status === 'infeasible') {
      // Many levels, each rounded: what was reached may be out of reach by a hair.
      if ((slack *= 10) > TOO_MUCH) throw new Error('The level reached before cannot be kept');
      kinds.forEach((_, kind) => !open.has(kind) && keep(kind));
      continue;
    }
    level = Math.max(level, -value);
    for (const kind of holdingDown(open, duals, kinds)) settle(kind, level);
    progress(kinds.length - open.size);
  }
  return chances;
}

function holdingDown(open: Set<number>, duals: Float64Array, kinds: Kind[]): number[] {
  const pull = (kind: number): number => Math.abs(duals[kind]!) * kinds[kind]!.people.length;
  const holding = [...open].filter((kind) => pull(kind) > NOISE);
  if (holding.length) return holding;
  return [[...open].reduce((most, kind) => (pull(kind) > pull(most) ? kind : most))];
}
