import type { Benchmark } from '../../../../places/index.ts';
import { columnNamed } from '../dataset.ts';
import { familiesOf, groupingOf, type Grouping, type Kept } from '../family.ts';
import { estimatorOf } from '../figure.ts';
import { named } from '../plan.ts';
import { withWhatIsSet } from '../set.ts';
import { tell, type ToldTable } from '../told.ts';
import { weigh } from '../weigh.ts';
import { givenAway, type Telling } from './beside.ts';
import type { CrossAsked } from './asked.ts';
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
  const kept = besideAll(ground, asked, protectCross({ ...ground, columns }, asked, grouping), told);
  if (!kept) return { state: 'would_tell' };
  const table = figuresFor({ ...ground, columns }, asked, grouping, kept, benchmarks);
  const shows = table.splits.some(({ figures }) => figures.flat().some((figure) => figure !== null));
  return shows ? { state: 'told', table, kept } : { state: 'nothing' };
}

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
