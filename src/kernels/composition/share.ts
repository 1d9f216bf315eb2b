import { mayJoinOthers, mayLeave, toJoin } from './margin.ts';

/**
 * A group of people against one question, in whole people.
 * The undisclosed count in `total`, not in `qualifying`, and could turn out to be either.
 */
export type Tally = { total: number; qualifying: number; undisclosed: number };

/** `cannot_tell`: the undisclosed could still tip it. */
export type Answer = 'met' | 'not_met' | 'cannot_tell';

export type ShareAnswer = {
  status: Answer;
  /** The threshold, in whole percent. */
  percent: number;
  total: number;
  qualifying: number;
  undisclosed: number;
  /** People that must qualify at this total. */
  needed: number;
  /** The share in whole percent, rounded down, if none of the undisclosed qualifies. */
  atLeast: number;
  /** The share in whole percent, rounded down, if all of the undisclosed qualify. */
  atMost: number;
  /** Qualifying people that must join before it is surely met; null where joining cannot reach it. */
  toJoin: number | null;
  /** Others that may join while it stays surely met (the next one tips it); null without a limit. */
  mayJoinOthers: number | null;
  /** Qualifying people that may leave while it stays surely met (the next one tips it). */
  mayLeave: number;
};

/**
 * Whether `percent` of every hundred qualify, in whole numbers: `100·qualifying ≥ percent·total`.
 *
 * Nobody at all is `not_met`: an empty room is not led by parents, and `cannot_tell` would send
 * the facilitator looking for somebody to ask. A threshold of 0 asks for nothing and is always met.
 *
 * @throws RangeError where a count is not a whole number from 0 on, where qualifying and undisclosed
 * exceed the total, or where percent is not a whole number from 0 to 100.
 */
export function share(tally: Tally, percent: number): ShareAnswer {
  refuseImpossible(tally, percent);
  const { total, qualifying, undisclosed } = tally;
  return {
    status: answer(tally, percent),
    percent,
    total,
    qualifying,
    undisclosed,
    needed: neededAt(total, percent),
    atLeast: wholePercent(qualifying, total),
    atMost: wholePercent(qualifying + undisclosed, total),
    toJoin: toJoin(tally, percent),
    mayJoinOthers: mayJoinOthers(tally, percent),
    mayLeave: mayLeave(tally, percent)
  };
}

function answer({ total, qualifying, undisclosed }: Tally, percent: number): Answer {
  const needed = neededAt(total, percent);
  if (qualifying >= needed) return 'met';
  return qualifying + undisclosed >= needed ? 'cannot_tell' : 'not_met';
}

function neededAt(total: number, percent: number): number {
  const least = percent === 0 ? 0 : 1;
  return Math.max(least, Math.ceil((percent * total) / 100));
}

function wholePercent(part: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * part) / total);
}

/** Everybody on Earth many times over, and still exact when multiplied by a hundred. */
const MOST_PEOPLE = 1e12;

function refuseImpossible({ total, qualifying, undisclosed }: Tally, percent: number): void {
  const counts = [total, qualifying, undisclosed];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_PEOPLE))
    throw new RangeError(`Counts are whole people: ${counts.join(', ')}`);
  if (qualifying + undisclosed > total)
    throw new RangeError(`${qualifying} + ${undisclosed} people are more than ${total}`);
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new RangeError(`A threshold is a whole percent from 0 to 100: ${percent}`);
}
