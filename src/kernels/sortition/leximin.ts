import { levelsByColumns } from './byColumns.ts';
import { cover } from './cover.ts';
import { refuseNoDraw, type Draw } from './draw.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { levelsWithin, type Chances } from './levels.ts';
import { EXACT, isMany, mixtureOf, type Mixed, type Mixture } from './mixture.ts';
import { openOracle, type Oracle } from './oracle.ts';
import { panelsOf, type Panel } from './panels.ts';
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
  /**
   * By how much anybody's chance may differ at most from the fairest one; 0 where all are exact. The least chance
   * is then at most this much below the greatest that is possible.
   */
  within: number;
};

/** Rounds in which the rows around the panels are drawn closer before the panels themselves are taken. */
const CUTS = 25;

/**
 * The fairest lottery (leximin): the least chance as high as the quotas allow, then the next, and so on. Null
 * where no panel keeps the quotas.
 *
 * First over the rows that describe the panels, which is quick and bounds what is possible: where a mixture of
 * panels reaches these chances they are exact. Where none does, the row that proves it is added; and after
 * some rounds the chances are raised over the panels themselves. With very many kinds a mixture that comes close
 * enough for everybody is taken, and `within` says how close.
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
type Settled = Pick<Fair, 'chances' | 'mixture' | 'within'>;

function settle(work: Work, { panels, uncovered }: { panels: Panel[]; uncovered: number[] }): Settled {
  const { solver, oracle, kinds, region } = work;
  const given = new Map(uncovered.map((kind) => [kind, 0]));
  let known = panels;
  for (let round = 1; ; round++) {
    const wanted = levelsWithin(solver, region, kinds, given);
    const mixed = mix(work, wanted, known);
    if (!mixed.cut || (round >= CUTS && isMany(kinds))) return settledBy(mixed, kinds, wanted);
    known = [...panels, ...mixed.mixture.map(({ panel }) => panel)];
    if (round >= CUTS) return byColumns(work, given, known);
    region.rows.push(mixed.cut);
    oracle.tighten(mixed.cut);
  }
}

function byColumns(work: Work, given: Map<number, number>, known: Panel[]): Settled {
  const { solver, oracle, kinds, progress } = work;
  const chances = levelsByColumns(solver, oracle, kinds, given, known, (done) =>
    progress({ step: 'settle', done, of: kinds.length })
  );
  return settledBy(mix(work, chances, known), kinds, chances);
}

const mix = ({ oracle, kinds, progress }: Work, wanted: Chances, known: Panel[]): Mixed =>
  mixtureOf(oracle, kinds, wanted, known, (done) => progress({ step: 'mix', done, of: 100 }));

/** What the mixture gives is what people have: where it comes close only, its chances are the ones told. */
function settledBy({ mixture, missed, within }: Mixed, kinds: Kind[], wanted: Chances): Settled {
  if (missed < EXACT) return { mixture, chances: wanted, within: 0 };
  const given = new Float64Array(kinds.length);
  for (const { panel, share } of mixture)
    panel.forEach((people, kind) => (given[kind]! += (people * share) / kinds[kind]!.people.length));
  return { mixture, chances: given, within };
}
