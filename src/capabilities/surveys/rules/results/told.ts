import type { Protected, ProtectedSplit } from '../../../../kernels/disclosure/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Column } from './columns.ts';
import { numberIn, type Given } from './dataset.ts';
import { FEW, isByOption, TICKED, type Family, type Grouping, type Kept } from './family.ts';
import type { Net } from './plan.ts';
import type { Estimator, Figure } from './figure.ts';
import { numbersOver, sharesOver } from './rounds.ts';

/** Rows of a table that is told: answers, or `(mean)` and `(median)` of a number. */
export const MEAN = '(mean)';
export const MEDIAN = '(median)';

/** What everybody may read of one question. Figures are null where too few stand behind them. */
export type ToldTable = {
  question: string;
  kind: 'one' | 'several' | 'rank' | 'number';
  words: Localized;
  section: Localized | null;
  /** Asked again and again: shares are of all who were told of, not of those who answered. */
  rounds?: true;
  rows: Named[];
  /** About how many answered. */
  answers: number;
  all: (Figure | null)[];
  splits: ToldSplit[];
};

/**
 * Words as they were asked; null where the name is one of ours. `net` holds several other rows; `set` was not measured:
 * the weights made it what it is in the zone.
 */
export type Named = { name: string; words: Localized | null; net?: true; set?: true };

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
  /** Those it is told of; null or missing for everybody. */
  within?: Uint8Array | null;
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
    ...{ words, section, ...(column.repeat && { rounds: true as const }) },
    rows: lines.map(({ name, words: said, net }) => ({ name, words: said, ...(net && { net }) })),
    answers: about(people),
    all: lines.map(({ all }) => all),
    splits: measured.groupings.flatMap((grouping) => splitTold(grouping, lines, kept))
  };
}

type Measure = (domain: Uint8Array | null) => Figure;
type Line = Named & { all: Figure | null; figure: (by: string, group: string) => Figure | null };

function linesOf(family: Family, told: Protected, measured: Measured): Line[] {
  const { column } = family;
  if (!told.safe || told.people < measured.threshold) return hiddenLines(family);
  if (column.kind === 'number')
    return numbersOf(column).map((name) => numberLine(name, family, told, measured));
  const alone = family.answers.filter((answer) => !told.few.includes(answer));
  const shown = told.few.length ? [...alone, FEW] : alone;
  if (isByOption(column)) {
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
  if (column.kind === 'number') return numbersOf(column).map((name) => hiddenLine({ name, words: null }));
  const names = isByOption(column) ? [tickOf(family)] : answers;
  return names.map((name) => hiddenLine(namedIn(column, name)));
}

/** Of what is asked of several the one in the middle is not told. */
const numbersOf = ({ repeat }: Column): string[] => (repeat ? [MEAN] : [MEAN, MEDIAN]);

const hiddenLine = (named: Named): Line => ({ ...named, all: null, figure: () => null });

function shareLine(
  named: Named,
  answers: string[],
  family: Family,
  told: Protected,
  measured: Measured
): Line {
  const counted = new Set(answers.includes(FEW) ? told.few : answers);
  const share = shareAmong(family, counted, measured);
  return {
    ...named,
    all: share(measured.within ?? null),
    figure: (by, group) =>
      answers.every((answer) => isTold(told, by, answer, group))
        ? share(domainOf(by, group, told, measured))
        : null
  };
}

/** Of people, or, where each of them was asked of several, of those. */
function shareAmong(family: Family, counted: Set<string>, { rows, estimator }: Measured): Measure {
  if (family.column.repeat) {
    const rounds = sharesOver(family.column, rows, tickOf(family));
    return (domain) => estimator.ratio(rounds, domain, 'share');
  }
  const values = Float64Array.from(rows, (row) => {
    const given = family.answerOf(row);
    return given === null ? NaN : Number(counted.has(given));
  });
  return (domain) => estimator.share(values, domain);
}

function numberLine(name: string, { column }: Family, told: Protected, measured: Measured): Line {
  const measure = numberAmong(name, column, measured);
  return {
    ...{ name, words: null },
    all: measure(measured.within ?? null),
    figure: (by, group) => {
      const split = told.splits.find((one) => one.by === by);
      const place = split?.release?.cols.indexOf(group) ?? -1;
      const people = split?.release?.cells.at(-1)![place] ?? 0;
      return people >= measured.threshold ? measure(domainOf(by, group, told, measured)) : null;
    }
  };
}

function numberAmong(name: string, column: Column, { rows, estimator }: Measured): Measure {
  if (column.repeat) {
    const rounds = numbersOver(column, rows);
    return (domain) => estimator.ratio(rounds, domain, 'mean');
  }
  const values = Float64Array.from(rows, (row) => numberIn(column, row));
  return (domain) => (name === MEAN ? estimator.mean : estimator.median)(values, domain);
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
  const { within } = measured;
  const domain = Uint8Array.from(measured.rows, (row, at) =>
    Number((group === FEW ? few.includes(of(row)) : of(row) === group) && within?.[at] !== 0)
  );
  measured.domains.set(key, domain);
  return domain;
}

/** Groups nobody is in are left out; what stands together stands at the end. */
function splitTold({ by, words, groupWords }: Grouping, lines: Line[], kept: Kept[]): ToldSplit[] {
  const splits = kept.map(({ told }) => told.splits.find((one) => one.by === by)!).filter(Boolean);
  const bases = basesOf(splits);
  if (!bases.size) return [];
  const groups = [...bases.keys()].sort((a, b) => Number(a === FEW) - Number(b === FEW));
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
