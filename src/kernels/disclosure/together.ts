import type { Earlier } from './earlier.ts';
import { under, type Merge } from './merge.ts';
import { protect, type Release } from './protect.ts';
import { withMargins, type Cells, type Settings, type Table } from './table.ts';

/** One question of a survey: how many gave each answer, and the same split by groups whose parts are everybody. */
export type Asked = { answers: string[]; counts: number[]; splits: Split[] };

/** `counts[answer][group]`; each answer's groups add up to its count, so that no split tells more people than another. */
export type Split = { by: string; groups: string[]; counts: number[][] };

/** What was told of the question in an earlier release, and who came or went since, on the answers of today. */
export type Told = { told: Protected; moved: Asked };

export type Protected = {
  answers: string[];
  /** One for each answer; null where hidden. */
  cells: (number | null)[];
  people: number;
  /** Answers told only together from here on, under the name given for it; none where all may be told. */
  few: string[];
  safe: boolean;
  splits: ProtectedSplit[];
};

export type ProtectedSplit = {
  by: string;
  /** Groups told only together. */
  few: string[];
  /** With what was put together; null where nothing of this split may be told. */
  release: Release | null;
};

const none = { rows: [], cols: [] };

/**
 * Tables of one question share their answers' sums, so what one hides another could tell. Sums are settled first:
 * answers and groups that may not be told alone are put together under `together`, until every sum there is may be
 * known to everybody. Then no table says anything about the inside of another, and auditing each with all its sums
 * known is auditing them jointly.
 *
 * @throws RangeError as refuseImpossible
 */
export function protectTogether(
  asked: Asked,
  earlier: Told[],
  settings: Settings,
  together: string
): Protected {
  const before = earlier.map(({ told, moved }) => ({
    ...column(told.answers, [...told.cells, told.people]),
    moved: moved.counts.map((count) => [count])
  }));
  const known = { ...settings, totalKnown: true };
  const whole = protect(tableOf(asked.answers, asked.counts), none, before, known);
  const few = fewOf(
    whole,
    asked.counts,
    earlier.flatMap(({ told }) => told.few),
    settings
  );
  const safe = whole.audit.safe && few.length < asked.answers.length;
  return {
    answers: asked.answers,
    cells: whole.cells.slice(0, -1).map(([cell], at) => (few.includes(asked.answers[at]!) ? null : cell!)),
    people: asked.counts.reduce((sum, one) => sum + one, 0),
    few,
    safe,
    splits: asked.splits.map((split) =>
      safe ? protectSplit(asked, split, few, earlier, known, together) : hiddenSplit(split)
    )
  };
}

function protectSplit(
  { answers }: Asked,
  { by, groups, counts }: Split,
  fewAnswers: string[],
  earlier: Told[],
  settings: Settings,
  together: string
): ProtectedSplit {
  const then = earlier.flatMap((one) => splitThen(one, by));
  const sums = withMargins(counts).at(-1)!.slice(0, -1);
  const before = then.map(({ told, moved }) => sumsThen(told, moved));
  const whole = protect(tableOf(groups, sums), none, before, settings);
  const few = fewOf(
    whole,
    sums,
    then.flatMap(({ told }) => told.few),
    settings
  );
  if (!whole.audit.safe || (few.length > 0 && few.length === groups.length))
    return { by, few: groups, release: null };
  const steps = { rows: stepOf(fewAnswers, together), cols: stepOf(few, together) };
  const table = joinedTable({ rows: answers, cols: groups, counts }, steps);
  const inside = then.map(({ told, moved }) => earlierInside(told.release!, moved, steps, answers, groups));
  const release = protect(table, none, inside, { ...settings, sumsKnown: true });
  return { by, few, release: release.audit.safe ? release : null };
}

/** What is hidden is told only together, what ever was told only together stays so, and together they are not few. */
function fewOf(
  { rows, cells, audit }: Release,
  counts: number[],
  before: string[],
  { threshold }: Settings
): string[] {
  if (!audit.safe) return rows;
  const few = new Set(rows.filter((name, row) => cells[row]![0] === null || before.includes(name)));
  if (few.size === 0) return [];
  const people = () => counts.reduce((sum, count, row) => sum + (few.has(rows[row]!) ? count : 0), 0);
  for (const row of [...rows.keys()].sort((a, b) => counts[a]! - counts[b]!))
    if (people() < threshold) few.add(rows[row]!);
  return rows.filter((name) => few.has(name));
}

type Then = { told: ProtectedSplit; moved: Split };

const splitThen = ({ told, moved }: Told, by: string): Then[] => {
  const [split, came] = [told.splits.find((one) => one.by === by), moved.splits.find((one) => one.by === by)];
  return split?.release && came ? [{ told: split, moved: came }] : [];
};

/** The sums of an earlier split, each group by its own name: those told together are not known alone. */
function sumsThen({ release }: ProtectedSplit, { groups, counts }: Split): Earlier {
  const { cols, cells } = release!;
  const sums = cells.at(-1)!;
  const moved = withMargins(counts).at(-1)!.slice(0, groups.length);
  return { ...column(cols, sums), moved: moved.map((count) => [count]) };
}

function earlierInside(
  { rows, cols, cells }: Release,
  { counts }: Split,
  steps: { rows: Merge[]; cols: Merge[] },
  answers: string[],
  groups: string[]
): Earlier {
  const then = joinedCells(rows, cols, cells, steps);
  const moved = joinedCells(answers, groups, counts, steps);
  return { ...then, merged: [], moved: moved.cells };
}

function joinedTable({ rows, cols, counts }: Table, steps: { rows: Merge[]; cols: Merge[] }): Table {
  const { cells, ...names } = joinedCells(rows, cols, counts, steps);
  return { ...names, counts: cells };
}

function joinedCells<N extends number | null>(
  rows: string[],
  cols: string[],
  cells: N[][],
  steps: { rows: Merge[]; cols: Merge[] }
) {
  const byRow = under(rows, cells, steps.rows);
  const byCol = under(cols, turned(byRow.cells), steps.cols);
  return { rows: byRow.rows, cols: byCol.rows, cells: turned(byCol.cells) };
}

/** The name for all of them is one of them where an earlier release used it already. */
const stepOf = (few: string[], into: string): Merge[] => (few.length ? [{ of: [...few, into], into }] : []);

const tableOf = (rows: string[], counts: number[]): Table => ({
  rows,
  cols: ['people'],
  counts: counts.map((count) => [count])
});

const column = (rows: string[], cells: (number | null)[]) => ({
  rows,
  cols: ['people'],
  cells: cells.map((cell): Cells[number] => [cell, cell]),
  merged: []
});

const hiddenSplit = ({ by, groups }: Split): ProtectedSplit => ({ by, few: groups, release: null });

const turned = <N>(cells: N[][]): N[][] => (cells[0] ?? []).map((_, col) => cells.map((row) => row[col]!));
