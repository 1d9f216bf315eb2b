import type { Asked, Protected, Split } from '../../../../kernels/disclosure/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { answerTo, columnNamed, groupOf, numberIn, ticksOf, UNSAID, VERSION, type Given } from './dataset.ts';
import type { Column } from './columns.ts';
import { anyRound, numbersOver } from './rounds.ts';

/** Answers that exclude each other: one question, or one option of several with those who did not tick it. */
export type Family = {
  name: string;
  column: Column;
  answers: string[];
  /** What a row answered; null for no answer. */
  answerOf: (row: Given) => string | null;
};

/** What is told of a family: the protected counts of a release, which the next one reads. */
export type Kept = { family: string; told: Protected };

/** The name of what is told only together. No question and no answer can be called so. */
export const FEW = '(few)';
export const TICKED = '(ticked)';
export const UNTICKED = '(unticked)';
export const SAID = '(said)';

export function familiesOf(column: Column): Family[] {
  const { key, kind, options } = column;
  if (kind === 'number')
    return [{ name: key, column, answers: [SAID], answerOf: (row) => saidNumber(column, row) }];
  if (column.repeat)
    return options.map(({ value }) => ({
      ...{ name: `${key}=${value}`, column, answers: [TICKED, UNTICKED] },
      answerOf: (row) => tickedIf(anyRound(column, row, value))
    }));
  if (kind === 'several')
    return options.map(({ value }) => ({
      ...{ name: `${key}=${value}`, column, answers: [TICKED, UNTICKED] },
      answerOf: (row) => ticked(ticksOf(column, row), value)
    }));
  return [
    {
      name: key,
      column,
      answers: options.map(({ value }) => value),
      answerOf: (row) => answerTo(column, row)
    }
  ];
}

/** Each option is a question by itself: where several may be ticked, and where one is asked of several. */
export const isByOption = ({ kind, repeat }: Column): boolean =>
  kind === 'several' || (kind === 'one' && repeat !== null);

function saidNumber(column: Column, row: Given): string | null {
  if (column.repeat) return numbersOver(column, [row]).below[0]! > 0 ? SAID : null;
  return Number.isNaN(numberIn(column, row)) ? null : SAID;
}

const tickedIf = (is: boolean | null): string | null => (is === null ? null : is ? TICKED : UNTICKED);

const ticked = (ticks: string[] | null, value: string): string | null =>
  ticks && (ticks.includes(value) ? TICKED : UNTICKED);

/** How many of these gave each answer, whole and by each grouping. Everybody is in one group of each. */
export function askedIn(family: Family, rows: Given[], groupings: Grouping[]): Asked {
  const places = new Map(family.answers.map((answer, at) => [answer, at]));
  const given = rows.flatMap((row) => {
    const place = places.get(family.answerOf(row) ?? '');
    return place === undefined ? [] : [{ row, place }];
  });
  const counts = family.answers.map((_, at) => given.filter(({ place }) => place === at).length);
  return {
    answers: family.answers,
    counts,
    splits: groupings.map((by) => splitOf(by, given, counts.length))
  };
}

/** The groups of one question, or of the versions. */
export type Grouping = {
  by: string;
  groups: string[];
  of: (row: Given) => string;
  words: Localized | null;
  groupWords: (group: string) => Localized | null;
};

export function groupingOf(by: string, columns: Column[], rows: Given[]): Grouping {
  const column = by === VERSION ? null : (columnNamed(columns, by) ?? null);
  const of = (row: Given) => groupOf(column, row);
  const known = column?.options.map(({ value }) => value) ?? [];
  const others = [...new Set(rows.map(of))].filter((group) => !known.includes(group) && group !== UNSAID);
  return {
    ...{ by, of, words: column?.words ?? null, groups: [...known, ...others.sort(), UNSAID] },
    groupWords: (group) => column?.options.find(({ value }) => value === group)?.words ?? null
  };
}

function splitOf(
  { by, groups, of }: Grouping,
  given: { row: Given; place: number }[],
  answers: number
): Split {
  const at = new Map(groups.map((group, place) => [group, place]));
  const counts = Array.from({ length: answers }, () => new Array<number>(groups.length).fill(0));
  for (const { row, place } of given) counts[place]![at.get(of(row))!]!++;
  return { by, groups, counts };
}
