import type { Dataset } from '../dataset.ts';
import type { Kept } from '../family.ts';
import type { Earlier, Release } from '../release.ts';
import { givenAway, type Telling } from './beside.ts';
import type { CrossKept } from './told.ts';

type Published = CrossKept & { releaseId: string };

/** Earlier releases with the tables published beside them, as further comparisons of the same questions. */
export function withCrosses(earlier: (Earlier & { id: string })[], crosses: Published[]): Earlier[] {
  return earlier.map(({ id, counted, kept }) => {
    const own = crosses.filter(({ releaseId, within }) => releaseId === id && !within);
    const questions = Object.entries(kept).map(([question, families]): [string, Kept[]] => [
      question,
      families.map((one) =>
        joined(
          one,
          own.filter((cross) => cross.question === question)
        )
      )
    ]);
    return { counted, kept: Object.fromEntries(questions) };
  });
}

function joined({ family, told }: Kept, crosses: Published[]): Kept {
  const more = crosses.flatMap(({ kept }) => kept.find((one) => one.family === family)?.told.splits ?? []);
  return { family, told: { ...told, splits: [...told.splits, ...more] } };
}

export const tellingsOf = ({ tables }: Release): Telling[] =>
  tables.map(({ table, kept }) => ({ question: table.question, within: null, kept }));

/**
 * Whether a release of the same people would give away what their published tables hide, or the other way about: asked
 * where a plan was changed and nobody answered since.
 */
export function givesAway(
  { columns, rows }: Dataset,
  release: Telling[],
  crosses: Telling[],
  last: Earlier
): boolean {
  if (!crosses.length) return false;
  const then = Object.entries(last.kept).map(([question, kept]): Telling => ({
    question,
    within: null,
    kept
  }));
  const known = new Set(
    then.flatMap(({ kept }) => kept.flatMap(({ told }) => told.splits.map(({ by }) => by)))
  );
  const keyOf = ({ table, row, col }: { table: number; row: number; col: number }) =>
    `${table} ${row} ${col}`;
  const before = new Map(
    givenAway(columns, rows, [...crosses, ...then], (one) => crosses.includes(one)).map((one) => [
      keyOf(one),
      one.room
    ])
  );
  return givenAway(columns, rows, [...crosses, ...release], () => true).some(({ telling, by, ...one }) =>
    crosses.includes(telling) ? one.room < (before.get(keyOf(one)) ?? Infinity) : !known.has(by)
  );
}
