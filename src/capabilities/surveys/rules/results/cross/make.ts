import type { Benchmark } from '../../../../places/index.ts';
import { columnNamed } from '../dataset.ts';
import { familiesOf, FEW, groupingOf, SAID, type Grouping, type Kept } from '../family.ts';
import { estimatorOf } from '../figure.ts';
import { named } from '../plan.ts';
import { withWhatIsSet } from '../set.ts';
import { tell, type ToldTable } from '../told.ts';
import { weigh } from '../weigh.ts';
import { givenAway, type Telling } from './beside.ts';
import type { CrossAsked } from './asked.ts';
import { coarsenings, withParts } from './coarser.ts';
import { hideMore } from './hideMore.ts';
import { isIn, protectCross, type Ground } from './told.ts';

/** `nothing`: too few stand behind it; `would_tell`: it would give away what was hidden elsewhere. */
export type CrossMade =
  { state: 'told'; table: ToldTable; kept: Kept[] } | { state: 'nothing' | 'would_tell' };

/**
 * A table as everybody could read it, beside all that was told of the same people: the same whether it is only looked
 * at or published. `told` is what the newest release and the tables published with it tell.
 */
export function makeCross(
  ground: Ground,
  asked: CrossAsked,
  told: Telling[],
  benchmarks: Benchmark[]
): CrossMade {
  const columns = named(ground.columns, ground.plan);
  const grouping = groupingOf(asked.by, columns, ground.everybody);
  let best: Kept[] | null = null;
  for (const coarse of coarsenings(grouping, ground.rows)) {
    const first = protectCross({ ...ground, columns }, asked, coarse);
    const kept = besideAll(ground, asked, withParts(first, grouping, coarse), told);
    if (kept && (!best || shownIn(kept) > shownIn(best))) best = kept;
    if (kept && isMostlyShown(kept)) break;
  }
  if (!best) return { state: 'would_tell' };
  if (shownIn(best) === 0) return { state: 'nothing' };
  return {
    state: 'told',
    kept: best,
    table: figuresFor({ ...ground, columns }, asked, grouping, best, benchmarks)
  };
}

/** How many figures a table has to tell: of groups that stand by themselves, and not nobody. */
const shownIn = (kept: Kept[]): number => cellsOf(kept).filter((cell) => cell !== null).length;

/** Nothing is won by telling more groups together. */
const isMostlyShown = (kept: Kept[]): boolean => shownIn(kept) > 0.75 * cellsOf(kept).length;

/** Of a number its groups are told, not its answers. */
const cellsOf = (kept: Kept[]): (number | null)[] =>
  kept.flatMap(({ told }) =>
    told.splits.flatMap(({ release }) => {
      if (!release) return [];
      const lines = release.rows[0] === SAID ? release.cells.slice(-1) : release.cells.slice(0, -1);
      return lines.flatMap((line) =>
        line.filter((cell, col) => cell !== 0 && col < release.cols.length && release.cols[col] !== FEW)
      );
    })
  );

const MOST_ROUNDS = 12;

const keyOf = ({ table, row, col }: { table: number; row: number; col: number }) => `${table} ${row} ${col}`;

/** Hides more of the table until nothing hidden is given away by all tables together; null where that cannot be. */
function besideAll(ground: Ground, asked: CrossAsked, first: Kept[], told: Telling[]): Kept[] | null {
  const touches = ({ question, within, kept }: Telling) => {
    const inIt = [question, within?.question, ...kept.flatMap((one) => one.told.splits.map(({ by }) => by))];
    return [asked.question, asked.by, asked.within?.question].some((one) => one && inIt.includes(one));
  };
  const { columns, rows } = ground;
  const before = new Map(givenAway(columns, rows, told, touches).map((one) => [keyOf(one), one.room]));
  let kept = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const own: Telling = { question: asked.question, within: asked.within, kept };
    // What had little room before this table is not its doing, unless it takes of that little.
    const tight = givenAway(columns, rows, [...told, own], (one) => one === own || touches(one)).filter(
      (one) => one.room < (before.get(keyOf(one)) ?? Infinity)
    );
    if (!tight.length) return kept;
    const inside = tight.filter(({ telling }) => telling === own);
    if (!inside.length) return null;
    kept = hideMore(kept, inside);
  }
  return null;
}

/** The weights and errors are those of everybody who answered: a part of them is a domain. */
function figuresFor(
  { columns, rows, plan }: Ground,
  asked: CrossAsked,
  grouping: Grouping,
  kept: Kept[],
  benchmarks: Benchmark[]
): ToldTable {
  const column = columnNamed(columns, asked.question)!;
  const { design, weighing } = weigh({ columns, rows }, plan, benchmarks);
  const isInside = isIn(columns, asked);
  const table = tell(column, familiesOf(column), kept, {
    ...{ rows, estimator: estimatorOf(design, plan), groupings: [grouping] },
    ...{ threshold: plan.threshold, nets: plan.nets, domains: new Map() },
    within: asked.within && Uint8Array.from(rows, (row) => Number(isInside(row)))
  });
  return asked.within ? table : withWhatIsSet(table, weighing, plan.nets);
}
