import { heldBy, moved, rowsAsBits, takes, type Held, type Rows } from './bits.ts';
import type { Panel } from './panels.ts';
import type { Program } from './program.ts';

/** Makes a panel weigh more, one person for another, as long as the rows allow it. Quick; proves nothing. */
export type Climb = (panel: Panel, weights: ArrayLike<number>) => Panel;

export function climber(program: Program): Climb {
  const rows = rowsAsBits(program);
  const most = program.columns.map(({ upper }) => upper);
  return (start, weights) => {
    const panel = start.slice();
    const held = heldBy(rows, panel);
    const order = Int32Array.from(most.keys()).sort((a, b) => weights[b]! - weights[a]!);
    for (let better = true; better;) {
      better = false;
      for (let place = order.length - 1; place > 0; place--) {
        const out = order[place]!;
        if (!panel[out]) continue;
        const gain = (into: number): boolean => weights[into]! - weights[out]! > LEAST_GAIN;
        const into = takerOf(
          order,
          gain,
          (kind) => panel[kind]! < most[kind]! && takes(rows, held, out, kind)
        );
        if (into === null) continue;
        swap(panel, rows, held, out, into);
        better = true;
      }
    }
    return panel;
  };
}

const LEAST_GAIN = 1e-9;

/** The heaviest who weighs more and fits. */
function takerOf(
  order: Int32Array,
  gains: (kind: number) => boolean,
  fits: (kind: number) => boolean
): number | null {
  for (const kind of order) {
    if (!gains(kind)) return null;
    if (fits(kind)) return kind;
  }
  return null;
}

function swap(panel: Panel, rows: Rows, held: Held, out: number, into: number): void {
  panel[out]!--;
  panel[into]!++;
  moved(rows, held, out, -1);
  moved(rows, held, into, 1);
}

/** The heaviest of the panels, heaviest first. */
export function heaviest(panels: Panel[], weights: ArrayLike<number>, count: number): Panel[] {
  return panels
    .map((panel) => ({ panel, weight: weightOf(panel, weights) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ panel }) => panel);
}

export function weightOf(panel: Panel, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let kind = 0; kind < panel.length; kind++) if (panel[kind]) sum += panel[kind]! * weights[kind]!;
  return sum;
}
