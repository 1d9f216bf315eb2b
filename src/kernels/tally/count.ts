import { exact } from './arithmetic/exact.ts';
import { fixed } from './arithmetic/fixed.ts';
import { guarded } from './arithmetic/guarded.ts';
import type { Ballot } from './ballot.ts';
import { refuseImpossible } from './impossible.ts';
import { countMarks } from './marks/count.ts';
import { countByMeek } from './meek/books.ts';
import type { Method, Options } from './options.ts';
import { readChoices } from './read/choices.ts';
import { readRankings } from './read/papers.ts';
import type { Count } from './result.ts';
import { countShares } from './shares/seats.ts';
import { countByTransfer } from './transfer/count.ts';
import { countInstantRunoff } from './transfer/instantRunoff.ts';
import { scottish, weightedGregory } from './transfer/rules.ts';

/**
 * Counts ballots by a method. The order of the ballots and the grouping of equal ones never matter, nor does
 * the order of the candidates, except that equals elected in the same round are listed in it.
 *
 * @throws RangeError where options or weights are impossible, or instant runoff is asked for several seats
 */
export function count(method: Method, ballots: readonly Ballot[], options: Options): Count {
  refuseImpossible(ballots, options);
  switch (method) {
    case 'plurality':
      return marks(method, ballots, options, options.most ?? 1);
    case 'block':
      return marks(method, ballots, options, options.most ?? options.seats);
    case 'approval':
      return marks(method, ballots, options, options.most ?? Infinity);
    case 'score':
      // Points have no half that would be a majority.
      return marks(method, ballots, { ...options, majority: 'none' }, options.most ?? Infinity);
    case 'instant_runoff':
      return countInstantRunoff(readRankings(ballots, options), options);
    case 'single_transferable':
      return countByTransfer(method, scottish, readRankings(ballots, options), options);
    case 'weighted_gregory':
      return gregory(ballots, options);
    case 'meek':
      return countByMeek(readRankings(ballots, options), options);
    case 'equal_shares':
      return countShares(ballots, options);
  }
}

function marks(method: Method, ballots: readonly Ballot[], options: Options, most: number): Count {
  return countMarks(method, readChoices(ballots, options, most, options.top ?? 5), options);
}

function gregory(ballots: readonly Ballot[], options: Options): Count {
  const papers = readRankings(ballots, options);
  const kind = options.arithmetic ?? { kind: 'fixed', places: 4 };
  if (kind.kind === 'exact')
    return countByTransfer('weighted_gregory', weightedGregory(exact), papers, options);
  const numbers = kind.kind === 'fixed' ? fixed(kind.places) : guarded(kind.places, kind.guard);
  return countByTransfer('weighted_gregory', weightedGregory(numbers), papers, options);
}
