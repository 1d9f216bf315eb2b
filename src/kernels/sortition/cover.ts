import type { Oracle } from './oracle.ts';
import type { Panel } from './panels.ts';
import type { Kind } from './kinds.ts';

/** Panels that hold every kind that a panel can hold, and the kinds that none can. */
export type Cover = { panels: Panel[]; uncovered: number[] };

const FADE = 0.8;
const PATIENCE = 6;
const STARTS = 3;

/**
 * Multiplicative weights: whoever was in a panel weighs less for the next one. When nobody new comes for a
 * while, the rest is asked for one by one. Null where no panel at all keeps the quotas.
 */
export function cover(oracle: Oracle, kinds: Kind[]): Cover | null {
  const weights = kinds.map(() => 1);
  const open = new Set(kinds.keys());
  const { panel: first } = oracle.best(weights);
  if (!first) return null;
  const panels = [first];
  strike(first, open);
  for (let idle = 0; open.size && idle < PATIENCE;) {
    fade(weights, panels.at(-1)!, open, kinds);
    const [panel] = oracle.near(weights, panels, STARTS) as [Panel];
    panels.push(panel);
    idle = strike(panel, open) ? 0 : idle + 1;
  }
  return { uncovered: askForEach(oracle, open, panels), panels };
}

function fade(weights: number[], panel: Panel, open: Set<number>, kinds: Kind[]): void {
  kinds.forEach(({ people }, kind) => {
    weights[kind] = open.has(kind) ? 1 : weights[kind]! * FADE ** (0.1 + panel[kind]! / people.length);
  });
}

function askForEach(oracle: Oracle, open: Set<number>, panels: Panel[]): number[] {
  return [...open].filter((kind) => {
    if (!open.has(kind)) return false;
    const panel = withOne(oracle, kind, open, panels);
    if (!panel) return true;
    panels.push(panel);
    strike(panel, open);
    return false;
  });
}

/** A panel that holds the kind, and others who are still open where that is easy. It alone outweighs all others. */
function withOne(oracle: Oracle, kind: number, open: Set<number>, panels: Panel[]): Panel | null {
  const size = panels[0]!.reduce((sum, count) => sum + count, 0);
  const weights = Float64Array.from(panels[0]!, (_, other) =>
    other === kind ? size + 1 : Number(open.has(other))
  );
  const { panel } = oracle.best(weights, size + 0.5, panels);
  return panel?.[kind] ? panel : null;
}

/** Takes out whom the panel holds; says whether there was anybody new. */
function strike(panel: Panel, open: Set<number>): boolean {
  const before = open.size;
  panel.forEach((count, kind) => count && open.delete(kind));
  return open.size < before;
}
