import type { Picture, Tally } from '../../../../kernels/opinion/index.ts';
import { inFives, shareInFives } from '../few.ts';
import { ellipseOf, type Ellipse } from './ellipse.ts';

/** How some people voted on one statement, in parts of a hundred and steps of five. */
export type Voices = { agree: number; disagree: number; pass: number };
export type Saying = { number: number; stance: 'agree' | 'disagree'; share: number };
export type GroupShown = { people: number; shape: Ellipse; says: Saying[] };

/** The picture as anybody may see it. Statements go by their number; null where too few voted to say how. */
export type OpinionShown = {
  people: number;
  votes: number;
  /** From two on; none where everybody stands together, or too few came. */
  groups: GroupShown[];
  /** Some stand in groups too small to be shown. */
  apart: boolean;
  /** Supported in every group, the most supported first. `least` is the support where it is lowest. */
  together: { number: number; share: number; least: number }[];
  /** Where the groups part, the widest first; the share that agrees, by group. */
  dividing: { number: number; agree: number[] }[];
  statements: { number: number; everybody: Voices | null; groups: (Voices | null)[] }[];
};

const MOST_TOGETHER = 8;
const MOST_DIVIDING = 5;
const HALF = 50;
const WIDE = 30;

/**
 * What may be shown of a picture: groups of `threshold` people or more, shares where as many voted.
 * @param numbers of the statements, in the order of the picture
 * @param out numbers that were left out
 */
export function shownOf(
  picture: Picture,
  numbers: readonly number[],
  out: ReadonlySet<number>,
  threshold: number
): OpinionShown {
  const large = picture.sizes.flatMap((size, group) => (size >= threshold ? [group] : []));
  const told = large.length > 1 ? large : [];
  const statements = numbers.flatMap((number, column) =>
    out.has(number) ? [] : [statementOf(picture, column, number, told, threshold)]
  );
  return {
    people: inFives(picture.points.length),
    votes: inFives(votesIn(picture)),
    groups: told.map((group) => groupOf(picture, group, numbers, threshold)),
    apart: picture.sizes.length > 1 && large.length < picture.sizes.length,
    together: togetherIn(statements, picture, numbers),
    dividing: dividingIn(statements),
    statements
  };
}

type StatementShown = OpinionShown['statements'][number];

function statementOf(
  { tallies }: Picture,
  column: number,
  number: number,
  told: number[],
  threshold: number
): StatementShown {
  return {
    number,
    everybody: voices(tallies.everybody[column]!, threshold),
    groups: told.map((group) => voices(tallies.groups[group]![column]!, threshold))
  };
}

function voices({ agrees, disagrees, passes }: Tally, threshold: number): Voices | null {
  const all = agrees + disagrees + passes;
  if (all < threshold) return null;
  return {
    agree: shareInFives(agrees, all),
    disagree: shareInFives(disagrees, all),
    pass: shareInFives(passes, all)
  };
}

function groupOf(picture: Picture, group: number, numbers: readonly number[], threshold: number): GroupShown {
  const points = picture.points.filter((_, row) => picture.groupOf[row] === group);
  const says = picture.speaking[group]!.flatMap(({ statement, stance }): Saying[] => {
    const voiced = voices(picture.tallies.groups[group]![numbers.indexOf(statement)]!, threshold);
    return voiced ? [{ number: statement, stance, share: voiced[stance] }] : [];
  });
  return { people: inFives(points.length), shape: ellipseOf(points), says };
}

/** By group-informed consensus; where there are no groups, by the share of everybody. */
function togetherIn(statements: StatementShown[], { consensus }: Picture, numbers: readonly number[]) {
  const weight = ({ number, everybody, groups }: StatementShown) =>
    groups.length ? consensus[numbers.indexOf(number)]! : (everybody?.agree ?? 0) / 100;
  return statements
    .filter(
      ({ everybody, groups }) =>
        everybody && everybody.agree > HALF && groups.every((group) => group && group.agree > HALF)
    )
    .sort((a, b) => weight(b) - weight(a) || a.number - b.number)
    .slice(0, MOST_TOGETHER)
    .map(({ number, everybody, groups }) => ({
      number,
      share: everybody!.agree,
      least: Math.min(everybody!.agree, ...groups.map((group) => group!.agree))
    }));
}

function dividingIn(statements: StatementShown[]) {
  return statements
    .filter(({ groups }) => groups.length > 1 && groups.every(Boolean))
    .map(({ number, groups }) => ({ number, agree: groups.map((group) => group!.agree) }))
    .filter(({ agree }) => widthOf(agree) >= WIDE)
    .sort((a, b) => widthOf(b.agree) - widthOf(a.agree) || a.number - b.number)
    .slice(0, MOST_DIVIDING);
}

const widthOf = (shares: number[]): number => Math.max(...shares) - Math.min(...shares);

const votesIn = ({ tallies }: Picture): number =>
  tallies.everybody.reduce((sum, { agrees, disagrees, passes }) => sum + agrees + disagrees + passes, 0);
