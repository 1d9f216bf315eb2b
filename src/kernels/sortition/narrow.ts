import type { Panel } from './panels.ts';
import { withModel, type Answer, type Program, type Solver } from './program.ts';

/** Kinds left open once the relaxation has decided the rest. */
const OPEN = 80;

/**
 * A heavy panel near the relaxation's answer: kinds that it is sure of stay as they are, and only those whose cost
 * hardly matters are asked again, in whole numbers. Quick; null where there is none, which proves nothing.
 *
 * @param target the cost that is low enough, see `Model.solve`
 */
export function narrowed(
  solver: Solver,
  { columns, rows }: Program,
  costs: number[],
  relaxed: Answer,
  target: number
): Panel | null {
  const open = leastSure(costs, rows, relaxed, OPEN);
  const place = new Map(open.map((kind, at) => [kind, at]));
  const panel = Uint16Array.from(relaxed.columns, (count, kind) => (place.has(kind) ? 0 : Math.round(count)));
  const spent = costs.reduce((sum, cost, kind) => sum + cost * panel[kind]!, 0);
  const program = {
    columns: open.map((kind) => ({ ...columns[kind]!, cost: costs[kind]! })),
    rows: rows.map(({ lower, upper, entries }) => {
      const held = entries.reduce((sum, [kind, times]) => sum + times * panel[kind]!, 0);
      return {
        lower: lower - held,
        upper: upper - held,
        entries: entries.flatMap(([kind, times]) =>
          place.has(kind) ? [[place.get(kind)!, times] as [number, number]] : []
        )
      };
    })
  };
  const { status, columns: counts } = withModel(solver, program, (model) => model.solve(target - spent));
  if (status === 'infeasible') return null;
  open.forEach((kind, at) => (panel[kind] = Math.round(counts[at]!)));
  return panel;
}

/** The kinds whose reduced cost is least: the relaxation hardly minds whether they are in. */
function leastSure(costs: number[], rows: Program['rows'], { duals }: Answer, count: number): number[] {
  const reduced = Float64Array.from(costs);
  rows.forEach(({ entries }, row) =>
    entries.forEach(([kind, times]) => (reduced[kind]! -= times * duals[row]!))
  );
  return [...costs.keys()].sort((a, b) => Math.abs(reduced[a]!) - Math.abs(reduced[b]!)).slice(0, count);
}
