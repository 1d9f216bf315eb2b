import { levelsByColumns } from './byColumns.ts';
import { cover } from './cover.ts';
import { refuseNoDraw, type Draw } from './draw.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { levelsWithin, type Chances } from './levels.ts';
import { herd, mixtureOf, type Mixture } from './mixture.ts';
import { openOracle, panelsOf, type Oracle, type Panel } from './panels.ts';
import type { Program, Solver } from './program.ts';

/** How far the work is: whom panels can hold, whose chance is settled, how the panels are mixed. */
export type Progress = { step: 'cover' | 'settle' | 'mix'; done: number; of: number };

/** Chances as equal as the quotas allow, and the mixture of panels that gives them. */
export type Fair = {
  kinds: Kind[];
  chances: Chances;
  mixture: Mixture;
  /** Kinds that no panel under these quotas can hold; their chance is 0. */
  uncovered: number[];
  /** People by which the mixture misses the chances, all together: noise of the arithmetic. */
  missed: number;
};

/** Rounds in which the rows around the panels are drawn closer before the panels themselves are taken. */
const CUTS = 25;

/**
 * The fairest lottery (leximin): the least chance as high as the quotas allow, then the next, and so on. Null
 * where no panel keeps the quotas.
 *
 * First over the rows that describe the panels, which is quick and bounds what is possible: where a mixture of
 * panels reaches these chances they are exact. Where none does, the row that proves it is added; and after
 * some rounds the chances are raised over the panels themselves.
 */
export function leximin(
  solver: Solver,
  draw: Draw,
  progress: (at: Progress) => void = () => undefined
): Fair | null {
  refuseNoDraw(draw);
  const kinds = kindsOf(draw);
  const region = panelsOf(draw, kinds);
  const oracle = openOracle(solver, region);
  try {
    progress({ step: 'cover', done: 0, of: kinds.length });
    const covered = cover(oracle, kinds);
    if (!covered) return null;
    for (const kind of covered.uncovered) {
      oracle.leaveOut(kind);
      region.columns[kind] = { ...region.columns[kind]!, upper: 0 };
    }
    progress({ step: 'cover', done: kinds.length, of: kinds.length });
    return {
      kinds,
      uncovered: covered.uncovered,
      ...settle({ solver, oracle, kinds, region, progress }, covered)
    };
  } finally {
    oracle.close();
  }
}

type Work = {
  solver: Solver;
  oracle: Oracle;
  kinds: Kind[];
  region: Program;
  progress: (at: Progress) => void;
};
type Settled = Pick<Fair, 'chances' | 'mixture' | 'missed'>;

function settle(work: Work, { panels, uncovered }: { panels: Panel[]; uncovered: number[] }): Settled {
  const { solver, oracle, kinds, region, progress } = work;
  const given = new Map(uncovered.map((kind) => [kind, 0]));
  let known = panels;
  for (let round = 0; round < CUTS; round++) {
    const chances = levelsWithin(solver, region, kinds, given);
    progress({ step: 'mix', done: round, of: CUTS });
    if (!round) known = herd(oracle, kinds, chances, known, Math.min(400, 2 * kinds.length));
    const { mixture, missed, cut } = mixtureOf(solver, oracle, kinds, chances, known);
    if (!cut) return { chances, mixture, missed };
    region.rows.push(cut);
    oracle.tighten(cut);
  }
  const chances = levelsByColumns(solver, oracle, kinds, given, known, (done) =>
    progress({ step: 'settle', done, of: kinds.length })
  );
  return { chances, ...mixtureOf(solver, oracle, kinds, chances, known) };
}
