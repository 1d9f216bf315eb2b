import type { Centered } from './centered.ts';
import type { Components } from './components.ts';

/** A place on the picture of opinions. */
export type Point = readonly [number, number];

/**
 * Where each participant stands. Who voted little is pushed outward by as much as their missing votes pull in; a
 * statement that is out counts as voted on by everybody.
 */
export function projectParticipants(
  { votes, values, isOut }: Centered,
  [first, second]: Components
): Point[] {
  const { starts, columns, statements } = votes;
  const zeroed = isOut.reduce((sum, one) => sum + one, 0);
  return Array.from(votes.participants, (_, row) => {
    let [x, y, voted] = [0, 0, zeroed];
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      voted += 1 - isOut[columns[at]!]!;
      x += values[at]! * first[columns[at]!]!;
      y += values[at]! * second[columns[at]!]!;
    }
    const outward = Math.sqrt(statements.length / Math.max(voted, 1));
    return [outward * x, outward * y];
  });
}

/** Where somebody would stand who agrees with this statement and said nothing else; the length is its extremity. */
export function projectStatements({ votes, means, isOut }: Centered, [first, second]: Components): Point[] {
  const outward = Math.sqrt(votes.statements.length);
  return Array.from(votes.statements, (_, column) => {
    const agreeing = isOut[column] ? 0 : outward * (1 - means[column]!);
    return [agreeing * first[column]!, agreeing * second[column]!];
  });
}

export const extremity = ([x, y]: Point): number => Math.hypot(x, y);
