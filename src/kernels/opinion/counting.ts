import { votesOf, type Votes } from './votes.ts';

const ENOUGH_VOTES = 7;
const FEW_PEOPLE = 15;

/**
 * Rows of the participants who count: who voted on seven statements (or on all, where there are fewer), and whoever
 * counted before. While those are fewer than fifteen, the most active others fill up to fifteen.
 */
export function whoCounts(votes: Votes, before: ReadonlySet<number>): number[] {
  const enough = Math.min(ENOUGH_VOTES, votes.statements.length);
  const rows = Array.from(votes.participants, (_, row) => row);
  const counting = rows.filter(
    (row) => votesOf(votes, row) >= enough || before.has(votes.participants[row]!)
  );
  if (counting.length >= FEW_PEOPLE) return counting;
  const others = rows
    .filter((row) => !counting.includes(row))
    .sort((a, b) => votesOf(votes, b) - votesOf(votes, a) || a - b);
  return [...counting, ...others.slice(0, FEW_PEOPLE - counting.length)].sort((a, b) => a - b);
}
