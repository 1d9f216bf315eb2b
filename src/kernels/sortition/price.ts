import type { Oracle } from './oracle.ts';
import type { Panel } from './panels.ts';
import { weightOf } from './climb.ts';
import type { Answer, Model } from './program.ts';

/** A program whose columns are panels: rows 0 to kinds − 1 count people by kind, the next one adds the shares to 1. */
export type Master = { model: Model; kinds: number; panels: Panel[]; first: number };

/** A share of a panel, as a column. */
export function addPanel(master: Master, panel: Panel): void {
  const entries = [...panel.entries()].filter(([, count]) => count > 0);
  master.model.addColumn({ cost: 0, lower: 0, upper: Infinity }, [...entries, [master.kinds, 1]]);
  master.panels.push(panel);
}

/** How many panels are climbed from, and what more a panel found so must be worth to be taken. */
const STARTS = 6;
const CLEAR = 1e-6;

/** What the panels known so far give, and how far below the value with all panels may lie. */
export type Priced = { answer: Answer; gap: number; weights: Float64Array; bound: number };

/**
 * Column generation: solve over the panels known, ask for a panel worth more than its share, add it, and again.
 * Stops when there is none, or when `enough` says so.
 */
export function priceOut(
  master: Master,
  oracle: Oracle,
  tolerance: number,
  enough: (priced: Priced) => boolean = () => false
): Priced {
  for (;;) {
    const answer = master.model.solve();
    if (answer.status === 'infeasible') return { answer, gap: NaN, weights: answer.duals, bound: NaN };
    const weights = answer.duals.slice(0, master.kinds);
    const worth = -answer.duals[master.kinds]!;
    if (enough({ answer, gap: Infinity, weights, bound: Infinity }))
      return { answer, gap: 0, weights, bound: worth };
    const quick = oracle
      .near(weights, master.panels, STARTS)
      .filter((panel) => weightOf(panel, weights) > worth + CLEAR);
    quick.forEach((panel) => addPanel(master, panel));
    if (quick.length) continue;
    const { panel, value, bound } = oracle.best(weights, worth + tolerance);
    const priced = { answer, gap: Math.max(0, bound - worth), weights, bound };
    if (!panel || value <= worth + tolerance || enough(priced)) return priced;
    addPanel(master, panel);
  }
}
