import type { Ballot } from './ballot.ts';
import type { Options } from './options.ts';

export function refuseImpossible(
  ballots: readonly Ballot[],
  { candidates, seats, reserved = [] }: Options
): void {
  if (!Number.isInteger(seats) || seats < 1) throw new RangeError(`Seats are whole from 1 on: ${seats}`);
  if (new Set(candidates).size < candidates.length) throw new RangeError('A candidate is listed twice');
  const wrong = ballots.find(({ weight }) => !Number.isSafeInteger(weight) || weight < 1);
  if (wrong) throw new RangeError(`A weight is a whole number from 1 on: ${wrong.weight}`);
  if (reserved.some(({ least }) => !Number.isInteger(least) || least < 0))
    throw new RangeError('A reserve is a whole number of seats');
}
