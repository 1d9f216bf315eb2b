import type { Protected, ProtectedSplit } from '../../../../kernels/disclosure/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Column } from './columns.ts';
import { numberIn, type Given } from './dataset.ts';
import { FEW, TICKED, type Family, type Grouping, type Kept } from './family.ts';
import type { Net } from './plan.ts';
import type { Estimator, Figure } from './figure.ts';

/** Rows of a table that is told: answers, or `(mean)` and `(median)` of a number. */
export const MEAN = '(mean)';
export const MEDIAN = '(median)';

/** What everybody may read of one question. Figures are null where too few stand behind them. */
export type ToldTable = {
  question: string;
  kind: 'one' | 'several' | 'rank' | 'number';
  words: Localized;
  section: Localized | null;
  rows: Named[];
  /** About how many answered. */
  answers: number;
  all: (Figure | null)[];
  splits: ToldSplit[];
};

/** Words as they were asked; null where the name is one of ours. `net` holds several other rows. */
export type Named = { name: string; words: Localized | null; net?: true };

export type ToldSplit = {
  by: string;
  words: Localized | null;
  groups: Named[];
  answers: number[];
  figures: (Figure | null)[][];
};

/**
 * Said in steps of twenty, so that nobody can work out how few did not answer; a base below the first step is
 * said as "about twenty", which it is told as only where it is large enough at all.
 */
export const about = (people: number): number =>
  people === 0 ? 0 : Math.max(20, 20 * Math.round(people / 20));

export type Measured = {
  rows: Given[];
  estimator: Estimator;
  groupings: Grouping[];
  threshold: number;
  nets: Net[];
  /** Who is in which group, worked out once for all questions. */
  domains: Map<string, Uint8Array>;
};

/** Puts figures on what may be told of a question. */
export function tell(column: Column, families: Family[], kept: Kept[], measured: Measured): ToldTable {
  const lines = families.flatMap((family, at) => linesOf(family, kept[at]!.told, measured));
  const { words, section } = column;
  const [first] = kept;
  const people = first && first.told.people >= measured.threshold ? first.told.people : 0;
  return {
    question: column.key,
    kind: column.kind as ToldTable['kind'],
    ...{ words, section },
    rows: lines.map(({ name, words: said, net }) => ({ name, words: said, ...(net && { net }) })),
    answers: about(people),
    all: lines.map(({ all }) => all),
    splits: measured.groupings.flatMap((grouping) => splitTold(grouping, lines, kept))
  };
}

type Line = Named & { all: Figure | null; figure: (by: string, group: string) => Figure | null };

function linesOf(family: Family, told: Protected, measured: Measured): Line[] {
  const { column } = family;
  if (!told.safe || told.people < measured.threshold) return hiddenLines(family);
  if (column.kind === 'number') return [MEAN, MEDIAN].map((name) => numberLine(name, family, told, measured));
  const alone = family.answers.filter((answer) => !told.few.includes(answer));
  const shown = told.few.length ? [...alone, FEW] : alone;
  if (column.kind === 'several') {
    const named = namedIn(column, tickOf(family));
    return shown.includes(TICKED)
      ? [shareLine(named, [TICKED], family, told, measured)]
      : [hiddenLine(named)];
  }
  return [
    ...shown.map((answer) => shareLine(namedIn(column, answer), [answer], family, told, measured)),
    ...netLines(family, told, measured)
  ];
}

/** Told only where each of its parts is told alone: then it tells nothing that they do not. */
function netLines(family: Family, told: Protected, measured: Measured): Line[] {
  return measured.nets
    .filter(
      ({ question, answers }) =>
        question === family.column.key && !answers.some((one) => told.few.includes(one))
    )
    .map(({ name, words, answers }) =>
      shareLine({ name, words, net: true }, answers, family, told, measured)
    );
}

const namedIn = ({ options }: Column, name: string): Named => ({
  name,
  words: options.find(({ value }) => value === name)?.words ?? null
});

const tickOf = ({ name, column }: Family): string => name.slice(column.key.length + 1);

/** Where nothing may be told the answers are named all the same: what was asked is no secret. */
function hiddenLines(family: Family): Line[] {
  const { column, answers } = family;
  if (column.kind === 'number') return [MEAN, MEDIAN].map((name) => hiddenLine({ name, words: null }));
  const names = column.kind === 'several' ? [tickOf(family)] : answers;
  return names.map((name) => hiddenLine(namedIn(column, name)));
}

const hiddenLine = (named: Named): Line => ({ ...named, all: null, figure: () => null });

function shareLine(
  named: Named,
  answers: string[],
  family: Family,
  told: Protected,
  measured: Measured
): Line {
  const { rows, estimator } = measured;
  const counted = new Set(answers.includes(FEW) ? told.few : answers);
  const values = Float64Array.from(rows, (row) => {
    const given = family.answerOf(row);
    return given === null ? NaN : Number(counted.has(given));
  });
  return {
    ...named,
    all: estimator.share(values, null),
    figure: (by, group) =>
      answers.every((answer) => isTold(told, by, answer, group))
        ? estimator.share(values, domainOf(by, group, told, measured))
        : null
  };
}

function numberLine(name: string, { column }: Family, told: Protected, measured: Measured): Line {
  const { rows, estimator } = measured;
  const values = Float64Array.from(rows, (row) => numberIn(column, row));
  const measure = name === MEAN ? estimator.mean : estimator.median;
  return {
    ...{ name, words: null },
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

function domainOf(by: string, group: string, { splits }: Protected, measured: Measured): Uint8Array {
  const { few } = splits.find((split) => split.by === by)!;
  const key = JSON.stringify(group === FEW ? [by, few] : [by, group]);
  const known = measured.domains.get(key);
  if (known) return known;
  const { of } = measured.groupings.find((one) => one.by === by)!;
  const domain = Uint8Array.from(measured.rows, (row) =>
    Number(group === FEW ? few.includes(of(row)) : of(row) === group)
  );
  measured.domains.set(key, domain);
  return domain;
}

/** Groups nobody is in are left out; what stands together stands at the end. */
function splitTold({ by, words, groupWords }: Grouping, lines: Line[], kept: Kept[]): ToldSplit[] {
  const splits = kept.map(({ told }) => told.splits.find((one) => one.by === by)!).filter(Boolean);
  const bases = basesOf(splits);
  if (!bases.size) return [];
  const groups = [...bases.keys()];
  return [
    {
      ...{ by, words },
      groups: groups.map((name) => ({ name, words: groupWords(name) })),
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
