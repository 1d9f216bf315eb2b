import type { Options } from '../options.ts';
import type { Papers } from '../read/papers.ts';
import type { Count } from '../result.ts';
import { countByTransfer } from './count.ts';
import { instantRunoff } from './rules.ts';

/**
 * Instant runoff for one seat. Asked for a majority of all ballots, a winner whom only the ballots still
 * counting carry is not elected: `no_majority`, and the next vote is between the last two.
 */
export function countInstantRunoff(papers: Papers, options: Options): Count {
  if (options.seats !== 1) throw new RangeError(`Instant runoff fills one seat, not ${options.seats}`);
  const majority = options.majority ?? 'continuing';
  const count = countByTransfer('instant_runoff', instantRunoff(majority), papers, options);
  const [winner] = count.elected;
  if (majority !== 'ballots' || !winner || hasMajority(count, winner)) return count;
  return { ...count, elected: [], outcome: 'no_majority', runoff: lastTwo(count), open: 1 };
}

function hasMajority({ rounds, valid }: Count, winner: string): boolean {
  return 2 * Number(rounds[rounds.length - 1]!.votes[winner]) > valid;
}

/** Who stayed longest, with the winner of the count. */
function lastTwo({ rounds, elected }: Count): string[] {
  return [...elected, ...rounds.flatMap((round) => round.excluded).slice(-1)];
}
