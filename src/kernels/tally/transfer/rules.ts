import type { Numbers } from '../arithmetic/arithmetic.ts';
import { fixed } from '../arithmetic/fixed.ts';
import type { MajorityTest } from '../options.ts';
import type { TransferRule } from './rule.ts';

const five = fixed(5);

/** Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45 to 52. */
export const scottish: TransferRule<bigint> = {
  numbers: five,
  quota: (valid, seats) => five.whole(Math.floor(valid / (seats + 1)) + 1),
  elects: (votes, quota) => votes >= quota,
  passedOn: (value, surplus, votes) => (value * surplus) / votes,
  looksBack: true
};

/** Weighted inclusive Gregory: quota without rounding up to a whole, plus the last place where inexact. */
export function weightedGregory<T>(numbers: Numbers<T>): TransferRule<T> {
  return {
    numbers,
    quota: (valid, seats) =>
      numbers.plus(numbers.divide(numbers.whole(valid), numbers.whole(seats + 1)), numbers.step),
    elects: (votes, quota) => numbers.compare(votes, quota) >= (numbers.isExact ? 1 : 0),
    passedOn: (value, surplus, votes) => numbers.divide(numbers.multiply(value, surplus), votes),
    looksBack: false
  };
}

const whole = fixed(0);

/** Instant runoff: more than half of the ballots that took part, or of those that still count. */
export function instantRunoff(majority: MajorityTest): TransferRule<bigint> {
  return {
    numbers: whole,
    quota: (valid, _, continuing) => (majority === 'ballots' ? BigInt(valid) : continuing) / 2n + 1n,
    elects: (votes, quota) => votes >= quota,
    passedOn: (value) => value,
    looksBack: false
  };
}
