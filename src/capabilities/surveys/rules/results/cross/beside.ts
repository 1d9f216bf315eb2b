import {
  tightIn,
  type Crowd,
  type Protected,
  type Shown,
  type Tight
} from '../../../../../kernels/disclosure/index.ts';
import { columnNamed, groupOf, type Given } from '../dataset.ts';
import type { Column } from '../columns.ts';
import { familiesOf, FEW, groupingOf, type Kept } from '../family.ts';
import type { CrossAsked } from './asked.ts';

/** What was told of one question, or is about to be. */
export type Telling = { question: string; within: CrossAsked['within']; kept: Kept[] };

/** Hidden counts of these tables that the others told of the same people would give away. */
export function givenAway(
  columns: Column[],
  rows: Given[],
  told: Telling[],
  isLookedAt: (telling: Telling) => boolean
): (Tight & { telling: Telling; family: string; by: string })[] {
  const codes = codesOf(columns, rows);
  const tables = told.flatMap((telling) => tablesOf(telling, codes));
  const which = tables.flatMap(({ telling, inner }, at) => (inner && isLookedAt(telling) ? [at] : []));
  const crowd = crowdOf(
    rows,
    tables.map(({ shown }) => shown),
    codes
  );
  return tightIn(
    crowd,
    tables.map(({ shown }) => shown),
    which
  ).map((tight) => {
    const { telling, family, by } = tables[tight.table]!;
    return { ...tight, telling, family, by };
  });
}

type Coded = { names: string[]; codes: Int32Array };
type Codes = (name: string) => Coded;
type Table = { telling: Telling; family: string; by: string; inner: boolean; shown: Shown };

/** The tables of one question: each with its inside, and, of a part of the people, with what its sums tell of it. */
function tablesOf(telling: Telling, codes: Codes): Table[] {
  const { within, kept } = telling;
  const place = within && {
    question: within.question,
    place: codes(within.question).names.indexOf(within.answer)
  };
  return kept.flatMap(({ family, told }) =>
    told.splits.flatMap(({ by, few, release }) => {
      if (!release) return [];
      const [lineOf, columnOf] = [
        placesIn(codes(family).names, release.rows, told.few),
        placesIn(codes(by).names, release.cols, few)
      ];
      const size = { rows: release.rows.length, cols: release.cols.length };
      const visible = release.cells
        .slice(0, size.rows)
        .map((line) => line.slice(0, size.cols).map((cell) => cell !== null));
      const hidden = hiddenIn(release, size);
      const shown: Shown = { rows: family, cols: by, within: place, lineOf, columnOf, visible, hidden };
      const inner = { telling, family, by, inner: true, shown };
      return place ? [inner, ...sumsOf(inner, place, codes)] : [inner];
    })
  );
}

function hiddenIn(
  { audit }: NonNullable<Protected['splits'][number]['release']>,
  { rows, cols }: { rows: number; cols: number }
): Shown['hidden'] {
  return audit.cells
    .filter(({ row, col }) => row < rows && col < cols)
    .map(({ row, col, need }) => ({ row, col, need }));
}

/** The sums of a table of some people are cells of the tables of its questions with the one they were chosen by. */
function sumsOf(table: Table, { question, place }: NonNullable<Shown['within']>, codes: Codes): Table[] {
  const { rows, cols, lineOf, columnOf } = table.shown;
  const only = codes(question).names.map((_, at) => (at === place ? 0 : -1));
  const sum = (of: string, lines: number[]): Shown => ({
    ...{ rows: of, cols: question, within: null, lineOf: lines, columnOf: only, hidden: [] },
    visible: Array.from({ length: Math.max(0, ...lines) + 1 }, () => [true])
  });
  return [sum(rows, lineOf), sum(cols, columnOf)].map((shown) => ({ ...table, inner: false, shown }));
}

/** Where each answer stands in what was told: by itself, with the few, or nowhere. */
const placesIn = (names: string[], told: string[], few: string[]): number[] =>
  names.map((name) => told.indexOf(few.includes(name) ? FEW : name));

const crowdOf = (rows: Given[], tables: Shown[], codes: Codes): Crowd => ({
  people: rows.length,
  answers: new Map(
    tables
      .flatMap(({ rows: lines, cols, within }) => [lines, cols, ...(within ? [within.question] : [])])
      .map((name) => [name, codes(name).codes])
  )
});

/** Answers as numbers: of a question as it groups people, of one choice of several as it was ticked or not. */
function codesOf(columns: Column[], rows: Given[]): Codes {
  const known = new Map<string, Coded>();
  const families = new Map(columns.flatMap(familiesOf).map((family) => [family.name, family]));
  const make = (name: string): Coded => {
    const family = families.get(name);
    if (family && columnNamed(columns, name)?.kind !== 'one') {
      const names = [...family.answers, ''];
      const place = (row: Given) => names.indexOf(family.answerOf(row) ?? '');
      return {
        names,
        codes: Int32Array.from(rows, (row) => (place(row) < 0 ? names.length - 1 : place(row)))
      };
    }
    const { groups: names } = groupingOf(name, columns, rows);
    const column = columnNamed(columns, name) ?? null;
    return { names, codes: Int32Array.from(rows, (row) => names.indexOf(groupOf(column, row))) };
  };
  return (name) => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name)!;
  };
}
