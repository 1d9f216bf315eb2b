import type { Panel } from './panels.ts';
import type { Program } from './program.ts';

/** Makes a panel weigh more, one person for another, as long as the rows allow it. Quick; proves nothing. */
export type Climb = (panel: Panel, weights: ArrayLike<number>) => Panel;

export function climber({ columns, rows }: Program): Climb {
  const rowsOf: number[][] = columns.map(() => []);
  rows.forEach(({ entries }, row) => entries.forEach(([kind]) => rowsOf[kind]!.push(row)));
  return (start, weights) => {
    const panel = start.slice();
    const held = rows.map(({ entries }) => entries.reduce((sum, [kind]) => sum + panel[kind]!, 0));
    const order = [...columns.keys()].sort((a, b) => weights[b]! - weights[a]!);
    const free = (kind: number): boolean => panel[kind]! < columns[kind]!.upper;
    const swap = (out: number, into: number): void => {
      panel[out]!--;
      panel[into]!++;
      for (const row of rowsOf[out]!) held[row]!--;
      for (const row of rowsOf[into]!) held[row]!++;
    };
    for (let better = true; better;) {
      better = false;
      for (const out of order.toReversed()) {
        if (!panel[out]) continue;
        const into = betterThan(out, order, weights, free, takers(out, rowsOf, rows, held));
        if (into === null) continue;
        swap(out, into);
        better = true;
      }
    }
    return panel;
  };
}

/** Whoever may take the place of `out`: keeps the rows that cannot lose anybody, fills none that is full. */
function takers(
  out: number,
  rowsOf: number[][],
  rows: Program['rows'],
  held: number[]
): (into: number) => boolean {
  const shared = new Set(rowsOf[out]);
  const tight = rowsOf[out]!.filter((row) => held[row]! <= rows[row]!.lower);
  return (into) => {
    let kept = 0;
    for (const row of rowsOf[into]!) {
      if (!shared.has(row)) {
        if (held[row]! >= rows[row]!.upper) return false;
      } else if (held[row]! <= rows[row]!.lower) kept++;
    }
    return kept === tight.length;
  };
}

const LEAST_GAIN = 1e-9;

/** The heaviest who may take the place of `out` and weighs more. */
function betterThan(
  out: number,
  order: number[],
  weights: ArrayLike<number>,
  free: (kind: number) => boolean,
  takes: (into: number) => boolean
): number | null {
  for (const into of order) {
    if (weights[into]! - weights[out]! <= LEAST_GAIN) return null;
    if (free(into) && takes(into)) return into;
  }
  return null;
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
