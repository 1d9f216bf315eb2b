/** Counts votes so that a person can recount by hand: every number of every round, exact. */
export { count } from './count.ts';
export { numberOf, rounded } from './arithmetic/amount.ts';
export { MAJORITY_TESTS, METHODS } from './options.ts';
export type { Ballot, Invalid, Marks } from './ballot.ts';
export type { Arithmetic, MajorityTest, Method, Options, Reserve, TieBreak } from './options.ts';
export type { Amount, Count, Round, Step, Tie, Transfer } from './result.ts';
export { readBlt } from './text/blt.ts';
export { writeBlt } from './text/writeBlt.ts';
export type { Blt, BltProblem } from './text/blt.ts';
