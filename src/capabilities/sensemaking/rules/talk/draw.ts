import {
  gatherColumns,
  picture,
  priority,
  type Picture,
  type Point
} from '../../../../kernels/opinion/index.ts';
import { shownOf, type OpinionShown } from './picture.ts';
import { signOf } from './stances.ts';

/** Everything the picture is drawn from: a row a participant, as it lies in the table. */
export type Canvas = {
  numbers: Uint32Array;
  /** All rows behind each other; row i lies from `starts[i]` up to `starts[i + 1]`. */
  bytes: Uint8Array;
  starts: Uint32Array;
  /** Numbers of the statements people can vote on, and of those that were left out after votes were cast. */
  shown: number[];
  out: number[];
  before: PictureState | null;
  threshold: number;
};

/** What the next picture needs of the last: how many groups were shown, who counted, and where statements stand. */
export type PictureState = {
  shown: Picture['shown'];
  counted: number[];
  /** By number of statement, from 1: its place, and the mean of its votes. */
  places: (Point | null)[];
  means: number[];
  centers: Point[];
};

export type Drawn = { picture: OpinionShown; state: PictureState; priorities: number[] };

/** Draws the picture of a conversation and says how urgently each statement waits for votes. */
export function draw(canvas: Canvas): Drawn {
  const { shown, out, before, threshold } = canvas;
  const columns = columnsOf(canvas);
  if (!columns.stance.length) return { ...empty(), priorities: byNumber(shown, fresh) };
  const votes = gatherColumns(columns, shown);
  const isOut = new Set(out);
  const drawn = picture(votes, {
    out: isOut,
    counted: new Set(before?.counted),
    shown: before?.shown ?? null
  });
  const numbers = [...votes.statements];
  const at = new Map(numbers.map((number, column) => [number, column]));
  return {
    picture: shownOf(drawn, numbers, isOut, threshold),
    state: stateOf(drawn, numbers),
    priorities: byNumber(shown, (number) => {
      const column = at.get(number)!;
      return priority(drawn.tallies.everybody[column]!, drawn.extremity[column]!);
    })
  };
}

function columnsOf({ numbers, bytes, starts, shown, out }: Canvas) {
  const known = new Set([...shown, ...out]);
  const total = bytes.reduce((sum, byte) => sum + +(byte > 0), 0);
  const [participant, statement] = [new Uint32Array(total), new Uint32Array(total)];
  const stance = new Int8Array(total);
  let at = 0;
  for (let row = 0; row < numbers.length; row++)
    for (let place = starts[row]!; place < starts[row + 1]!; place++) {
      const number = place - starts[row]! + 1;
      if (!bytes[place] || !known.has(number)) continue;
      participant[at] = numbers[row]!;
      statement[at] = number;
      stance[at++] = signOf(bytes[place]!);
    }
  return {
    participant: participant.slice(0, at),
    statement: statement.slice(0, at),
    stance: stance.slice(0, at)
  };
}

function stateOf(
  { shown, counted, statementPoints, tallies, centers }: Picture,
  numbers: number[]
): PictureState {
  const most = Math.max(0, ...numbers);
  const places = Array.from<Point | null>({ length: most }).fill(null);
  const means = Array.from({ length: most }, () => 0);
  numbers.forEach((number, column) => {
    const { agrees, disagrees, passes } = tallies.everybody[column]!;
    places[number - 1] = statementPoints[column]!;
    means[number - 1] = (agrees - disagrees) / Math.max(1, agrees + disagrees + passes);
  });
  return { shown, counted, places, means, centers };
}

const fresh = (): number => priority({ agrees: 0, disagrees: 0, passes: 0 }, 0);

function byNumber(shown: number[], of: (number: number) => number): number[] {
  const priorities = Array.from({ length: Math.max(0, ...shown) }, () => 0);
  for (const number of shown) priorities[number - 1] = of(number);
  return priorities;
}

export const empty = (): Pick<Drawn, 'picture' | 'state'> => ({
  picture: { people: 0, votes: 0, groups: [], apart: false, together: [], dividing: [], statements: [] },
  state: { shown: null, counted: [], places: [], means: [], centers: [] }
});
