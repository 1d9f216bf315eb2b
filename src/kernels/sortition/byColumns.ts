import type { Kind } from './kinds.ts';
import { raise, type Chances } from './levels.ts';
import type { Oracle } from './oracle.ts';
import type { Panel } from './panels.ts';
import { addPanel, priceOut, type Master } from './price.ts';
import { withModel, type Solver } from './program.ts';

/** A panel worth less than this more changes nobody's chance that can be seen. */
const TOLERANCE = 1e-7;

/** Leximin over the panels themselves, which are found as they are needed. `known` grows by them. */
export function levelsByColumns(
  solver: Solver,
  oracle: Oracle,
  kinds: Kind[],
  settled: Map<number, number>,
  known: Panel[],
  progress: (settled: number) => void
): Chances {
  const program = {
    columns: [{ cost: -1, lower: 0, upper: 1 }],
    rows: [
      ...kinds.map(({ people }) => ({
        lower: 0,
        upper: Infinity,
        entries: [[0, -people.length]] as [number, number][]
      })),
      { lower: 1, upper: 1, entries: [] }
    ]
  };
  return withModel(solver, program, (model) => {
    const master: Master = { model, kinds: kinds.length, panels: [], first: 1 };
    for (const panel of known) addPanel(master, panel);
    const solve = () => priceOut(master, oracle, TOLERANCE).answer;
    const chances = raise(model, 0, kinds, settled, solve, progress);
    known.push(...master.panels.slice(known.length));
    return chances;
  });
}
