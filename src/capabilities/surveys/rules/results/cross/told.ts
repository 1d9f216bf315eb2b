import type { Told } from '../../../../../kernels/disclosure/index.ts';
import { protectTogether, usual, withMargins } from '../../../../../kernels/disclosure/index.ts';
import { columnNamed, groupOf, type Given } from '../dataset.ts';
import type { Column } from '../columns.ts';
import { askedIn, familiesOf, FEW, type Family, type Grouping, type Kept } from '../family.ts';
import type { Plan } from '../plan.ts';
import { movedSince, type Earlier } from '../release.ts';
import { sameCross, type CrossAsked } from './asked.ts';

/** A table that was published: what it asked, the people it counted, its protected counts. */
export type CrossKept = CrossAsked & { counted: string[]; kept: Kept[] };

/** The people of one release and everything told of them and of those before. */
export type Ground = {
  columns: Column[];
  /** Those that the newest release counted. */
  rows: Given[];
  everybody: Given[];
  plan: Plan;
  earlier: Earlier[];
  crosses: CrossKept[];
};

export const isIn = (columns: Column[], { within }: CrossAsked): ((row: Given) => boolean) => {
  const column = within && columnNamed(columns, within.question);
  return (row) => !column || groupOf(column, row) === within!.answer;
};

/**
 * The counts of a table as they may be told beside everything told before: the same question whole, the same table
 * earlier, and, where it is of a part of the people, the rest of them, which everybody can work out.
 */
export function protectCross(ground: Ground, asked: CrossAsked, grouping: Grouping): Kept[] {
  const { columns, rows, plan } = ground;
  const inside = rows.filter(isIn(columns, asked));
  const { threshold, zerosShown } = plan;
  const settings = { ...usual, threshold, interval: threshold - 1, zerosShown };
  return familiesOf(columnNamed(columns, asked.question)!).map((family) => ({
    family: family.name,
    told: protectTogether(
      askedIn(family, inside, [grouping]),
      [
        ...toldOfQuestion(ground, asked, family, inside, grouping),
        ...toldBefore(ground, asked, family, inside, grouping),
        ...restsOf(ground, asked).map((people) => asIfTold(family, people, inside, grouping))
      ],
      settings,
      FEW
    )
  }));
}

/** The question as the releases told it: what they put together stays together. */
const toldOfQuestion = (
  { earlier, everybody }: Ground,
  { question }: CrossAsked,
  family: Family,
  inside: Given[],
  grouping: Grouping
): Told[] =>
  earlier.flatMap(({ counted, kept }) => {
    const known = kept[question]?.find((one) => one.family === family.name);
    const moved = askedIn(family, movedRows(counted, inside, everybody), [grouping]);
    return known ? [{ told: known.told, moved }] : [];
  });

/** The same table as it was published of earlier people. */
const toldBefore = (
  { crosses, everybody }: Ground,
  asked: CrossAsked,
  family: Family,
  inside: Given[],
  grouping: Grouping
): Told[] =>
  crosses
    .filter((cross) => sameCross(cross, asked))
    .flatMap(({ counted, kept }) => {
      const known = kept.find((one) => one.family === family.name);
      const moved = askedIn(family, movedRows(counted, inside, everybody), [grouping]);
      return known ? [{ told: known.told, moved }] : [];
    });

/** Of a part of the people: all of them, and all but one or more parts that were published. Each may be taken away. */
function restsOf({ columns, rows, crosses }: Ground, asked: CrossAsked): Given[][] {
  const { within } = asked;
  if (!within) return [];
  const parts = new Set(
    crosses
      .filter((cross) => cross.within?.question === within.question && cross.within.answer !== within.answer)
      .filter((cross) => sameCross({ ...cross, within: null }, { ...asked, within: null }))
      .map((cross) => cross.within!.answer)
  );
  const group = (row: Given) => groupOf(columnNamed(columns, within.question)!, row);
  return subsetsOf([...parts]).map((without) => rows.filter((row) => !without.includes(group(row))));
}

const subsetsOf = (parts: string[]): string[][] =>
  parts.reduce<string[][]>((sets, part) => [...sets, ...sets.map((set) => [...set, part])], [[]]);

/** The worst that could be: somebody knows every count of these people. */
function asIfTold(family: Family, people: Given[], inside: Given[], grouping: Grouping): Told {
  const whole = askedIn(family, people, [grouping]);
  const known = new Set(inside);
  const others = people.filter((row) => !known.has(row));
  const release = {
    ...{ rows: whole.answers, cols: grouping.groups, merged: [], hidden: [] },
    cells: withMargins(whole.splits[0]!.counts),
    audit: { safe: true, narrowed: 0, cells: [] }
  };
  return {
    told: {
      ...{ answers: whole.answers, cells: whole.counts, few: [], safe: true },
      people: whole.counts.reduce((sum, count) => sum + count, 0),
      splits: [{ by: grouping.by, few: [], release }]
    },
    moved: askedIn(family, others, [grouping])
  };
}

function movedRows(counted: string[], inside: Given[], everybody: Given[]): Given[] {
  const ids = new Set(movedSince({ counted }, inside));
  return everybody.filter(({ id }) => ids.has(id));
}
