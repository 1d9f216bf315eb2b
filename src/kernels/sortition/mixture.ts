import type { Kind } from './kinds.ts';
import { addPanel, priceOut, type Master } from './price.ts';
import type { Chances } from './levels.ts';
import type { Oracle, Panel } from './panels.ts';
import { withModel, type Row, type Solver } from './program.ts';

/** Panels with their shares, which add up to 1. */
export type Mixture = { panel: Panel; share: number }[];

/** People by which the mixture's counts may miss the wanted ones, all kinds together. */
const EXACT = 1e-5;

/**
 * The mixture of panels whose chances are closest to the wanted ones, in the sum over people. Where they cannot
 * be met, `cut` is a row that all panels keep and the wanted chances break.
 */
export function mixtureOf(
  solver: Solver,
  oracle: Oracle,
  kinds: Kind[],
  wanted: Chances,
  known: Panel[]
): { mixture: Mixture; missed: number; cut: Row | null } {
  const counts = kinds.map(({ people }, kind) => wanted[kind]! * people.length);
  return withModel(solver, missing(counts), (model) => {
    const master: Master = { model, kinds: kinds.length, panels: [], first: 2 * kinds.length };
    for (const panel of known) addPanel(master, panel);
    const { answer, gap, weights, bound } = priceOut(
      master,
      oracle,
      1e-9,
      (priced) => priced.answer.value < EXACT || priced.answer.value - priced.gap > EXACT
    );
    for (const panel of master.panels.slice(known.length)) known.push(panel);
    const provenOut = answer.value - gap > EXACT;
    return {
      mixture: sharesOf(master, answer.columns),
      missed: answer.value,
      cut: provenOut ? rowOf(weights, bound) : null
    };
  });
}

/** Columns: too few and too many of each kind. Rows: the count of each kind, then the shares. */
const missing = (counts: number[]) => ({
  columns: counts.flatMap(() => [1, 1].map((cost) => ({ cost, lower: 0, upper: Infinity }))),
  rows: [
    ...counts.map((count, kind) => ({
      lower: count,
      upper: count,
      entries: [
        [2 * kind, 1],
        [2 * kind + 1, -1]
      ] as [number, number][]
    })),
    { lower: 1, upper: 1, entries: [] }
  ]
});

export function sharesOf({ panels, first }: Master, columns: Float64Array): Mixture {
  const used = panels
    .map((panel, place) => ({ panel, share: Math.max(0, columns[first + place]!) }))
    .filter(({ share }) => share > 1e-9);
  const sum = used.reduce((total, { share }) => total + share, 0);
  return used.map(({ panel, share }) => ({ panel, share: share / sum }));
}

const rowOf = (weights: Float64Array, bound: number): Row => ({
  lower: -Infinity,
  upper: bound,
  entries: [...weights.entries()].filter(([, weight]) => Math.abs(weight) > 1e-9)
});

/**
 * Panels around the wanted chances: each is the one that makes up best for what those before it missed, so
 * that their average comes close soon.
 */
export function herd(
  oracle: Oracle,
  kinds: Kind[],
  wanted: Chances,
  known: Panel[],
  rounds: number
): Panel[] {
  const owed = new Float64Array(kinds.length);
  const seen = new Map(known.map((panel) => [panel.join(), panel]));
  for (let round = 0; round < rounds; round++) {
    kinds.forEach(({ people }, kind) => (owed[kind]! += wanted[kind]! * people.length));
    const [panel] = oracle.near(owed, [...seen.values()], 3) as [Panel];
    panel.forEach((count, kind) => (owed[kind]! -= count));
    seen.set(panel.join(), panel);
  }
  return [...seen.values()];
}
