import type { Numbers } from '../arithmetic/arithmetic.ts';

/** What the two books of Meek's method say where they differ. */
export type MeekRule<T> = {
  numbers: Numbers<T>;
  /** A round ends when the surplus is `belowOmega`. */
  belowOmega: (surplus: T) => boolean;
  quota: (votes: T, seats: number) => T;
  elects: (votes: T, quota: T) => boolean;
  /** What a candidate keeps of a paper worth `weight`, and what goes on. */
  split: (weight: T, keep: T) => [kept: T, rest: T];
  /** Whether all who cannot catch up any more leave together before the surplus has settled. */
  sureLosers: boolean;
};

/** The PR Foundation's reference rule: rounds up, keeps the rest exactly, one leaves at a time. */
export function reference<T>(numbers: Numbers<T>, omega: T): MeekRule<T> {
  return {
    numbers,
    belowOmega: (surplus) => numbers.compare(surplus, omega) < 0,
    ...droop(numbers),
    split: (weight, keep) => {
      const kept = numbers.multiplyUp(weight, keep);
      return [kept, numbers.minus(weight, kept)];
    },
    sureLosers: false
  };
}

/** As in OpenSTV and Droop: rounds down where numbers are inexact, and sure losers leave together. */
export function general<T>(numbers: Numbers<T>, omega: T): MeekRule<T> {
  return {
    numbers,
    belowOmega: (surplus) => numbers.compare(surplus, omega) <= 0,
    ...droop(numbers),
    split: (weight, keep) => [
      numbers.multiply(weight, keep),
      numbers.multiply(weight, numbers.minus(numbers.one, keep))
    ],
    sureLosers: true
  };
}

/** Inexact quotas are a step above the fraction, and reached; exact ones must be exceeded. */
function droop<T>(numbers: Numbers<T>): Pick<MeekRule<T>, 'quota' | 'elects'> {
  return {
    quota: (votes, seats) => numbers.plus(numbers.divide(votes, numbers.whole(seats + 1)), numbers.step),
    elects: (votes, quota) => numbers.compare(votes, quota) >= (numbers.isExact ? 1 : 0)
  };
}
