import type { Numbers } from '../arithmetic/arithmetic.ts';

/** What one book of counting by transfer says where the books differ. */
export type TransferRule<T> = {
  numbers: Numbers<T>;
  /** Votes that elect, of so many valid ballots, seats, and votes on continuing candidates. */
  quota: (valid: number, seats: number, continuing: T) => T;
  elects: (votes: T, quota: T) => boolean;
  /** Value of a paper after the surplus of a candidate with so many votes. */
  passedOn: (value: T, surplus: T, votes: T) => T;
  /** Whether a tie looks first at the latest earlier round in which the tied differed. */
  looksBack: boolean;
};
