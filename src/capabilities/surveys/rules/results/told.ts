import type { Protected, ProtectedSplit } from '../../../../kernels/disclosure/index.ts';
import type { Column } from './columns.ts';
import { numberIn, type Given } from './dataset.ts';
import { FEW, TICKED, type Family, type Grouping, type Kept } from './family.ts';
import type { Estimator, Figure } from './figure.ts';

/** Rows of a table that is told: answers, or `(mean)` and `(median)` of a number. */
export const MEAN = '(mean)';
export const MEDIAN = '(median)';

/** What everybody may read of one question. Figures are null where too few stand behind them. */
export type ToldTable = {
  question: string;
  kind: 'one' | 'several' | 'number';
  rows: string[];
  /** About how many answered. */
  answers: number;
  all: (Figure | null)[];
  splits: ToldSplit[];
};

export type ToldSplit = { by: string; groups: string[]; answers: number[]; figures: (Figure | null)[][] };

/**
 * Said in steps of twenty, so that nobody can work out how few did not answer; a base below the first step is
 * said as "about twenty", which it is told as only where it is large enough at all.
 */
export const about = (people: number): number =>
  people === 0 ? 0 : Math.max(20, 20 * Math.round(people / 20));

export type Measured = { rows: Given[]; estimator: Estimator; groupings: Grouping[]; threshold: number };

/** Puts figures on what may be told of a question. */
export function tell(column: Column, families: Family[], kept: Kept[], measured: Measured): ToldTable {
  const lines = families.flatMap((family, at) => linesOf(family, kept[at]!.told, measured));
  const [first] = kept;
  const people = first && first.told.people >= measured.threshold ? first.told.people : 0;
  return {
    question: column.key,
    kind: column.kind as ToldTable['kind'],
    rows: lines.map(({ name }) => name),
    answers: about(people),
    all: lines.map(({ all }) => all),
    splits: measured.groupings.flatMap((grouping) => splitTold(grouping, lines, kept))
  };
}

type Line = { name: string; all: Figure | null; figure: (by: string, group: string) => Figure | null };

function linesOf(family: Family, told: Protected, measured: Measured): Line[] {
  if (!told.safe || told.people < measured.threshold) return hiddenLines(family);
  if (family.column.kind === 'number')
    return [MEAN, MEDIAN].map((name) => numberLine(name, family, told, measured));
  const alone = family.answers.filter((answer) => !told.few.includes(answer));
  const shown = told.few.length ? [...alone, FEW] : alone;
  if (family.column.kind !== 'several')
    return shown.map((answer) => shareLine(answer, answer, family, told, measured));
  const name = family.name.slice(family.column.key.length + 1);
  return shown.includes(TICKED) ? [shareLine(name, TICKED, family, told, measured)] : [hiddenLine(name)];
}

/** Where nothing may be told the answers are named all the same: what was asked is no secret. */
function hiddenLines({ column, answers, name }: Family): Line[] {
  if (column.kind === 'number') return [MEAN, MEDIAN].map(hiddenLine);
  return column.kind === 'several'
    ? [hiddenLine(name.slice(column.key.length + 1))]
    : answers.map(hiddenLine);
}

const hiddenLine = (name: string): Line => ({ name, all: null, figure: () => null });

function shareLine(name: string, answer: string, family: Family, told: Protected, measured: Measured): Line {
  const { rows, estimator } = measured;
  const values = Float64Array.from(rows, (row) => {
    const given = family.answerOf(row);
    return given === null ? NaN : Number(answer === FEW ? told.few.includes(given) : given === answer);
  });
  return {
    name,
    all: estimator.share(values, null),
    figure: (by, group) =>
      isTold(told, by, answer, group) ? estimator.share(values, domainOf(by, group, told, measured)) : null
  };
}

function numberLine(name: string, { column }: Family, told: Protected, measured: Measured): Line {
  const { rows, estimator } = measured;
  const values = Float64Array.from(rows, (row) => numberIn(column, row));
  const measure = name === MEAN ? estimator.mean : estimator.median;
  return {
    name,
    all: measure(values, null),
    figure: (by, group) => {
      const split = told.splits.find((one) => one.by === by);
      const place = split?.release?.cols.indexOf(group) ?? -1;
      const people = split?.release?.cells.at(-1)![place] ?? 0;
      return people >= measured.threshold ? measure(values, domainOf(by, group, told, measured)) : null;
    }
  };
}

function isTold({ splits }: Protected, by: string, answer: string, group: string): boolean {
  const release = splits.find((split) => split.by === by)?.release;
  if (!release) return false;
  const cell = release.cells[release.rows.indexOf(answer)]?.[release.cols.indexOf(group)];
  return cell !== null && cell !== undefined;
}

function domainOf(
  by: string,
  group: string,
  { splits }: Protected,
  { rows, groupings }: Measured
): Uint8Array {
  const { of } = groupings.find((one) => one.by === by)!;
  const few = splits.find((split) => split.by === by)!.few;
  return Uint8Array.from(rows, (row) => Number(group === FEW ? few.includes(of(row)) : of(row) === group));
}

/** Groups nobody is in are left out; what stands together stands at the end. */
function splitTold({ by }: Grouping, lines: Line[], kept: Kept[]): ToldSplit[] {
  const splits = kept.map(({ told }) => told.splits.find((one) => one.by === by)!).filter(Boolean);
  const bases = basesOf(splits);
  if (!bases.size) return [];
  const groups = [...bases.keys()];
  return [
    {
      by,
      groups,
      answers: groups.map((group) => about(bases.get(group)!)),
      figures: lines.map(({ figure }) => groups.map((group) => figure(by, group)))
    }
  ];
}

function basesOf(splits: ProtectedSplit[]): Map<string, number> {
  const bases = new Map<string, number>();
  for (const { release } of splits)
    release?.cols.forEach((group, col) => {
      const people = release.cells.at(-1)![col] ?? 0;
      if (people > 0) bases.set(group, Math.max(people, bases.get(group) ?? 0));
    });
  return bases;
}
