/** Counts votes so that a person can recount by hand: every number of every round, exact. */
export { count } from './count.ts';
export { numberOf, rounded } from './arithmetic/amount.ts';
export { MAJORITY_TESTS, METHODS } from './options.ts';
export type { Ballot, Invalid, Marks } from './ballot.ts';
export type { Arithmetic, Completion, MajorityTest, Method, Options, Reserve, TieBreak } from './options.ts';
export type { Amount, Count, Round, Step, Tie, Transfer } from './result.ts';
export { countback } from './countback.ts';
export type { Vacancy } from './countback.ts';
export { shareBudget } from './shares/budget.ts';
export type { Budget, BudgetOptions, Project, Purchase } from './shares/budget.ts';
export { readPabulib } from './text/pabulib.ts';
export type { Pabulib, PabulibProblem } from './text/pabulib.ts';
export { readBlt } from './text/blt.ts';
export { writeBlt } from './text/writeBlt.ts';
export type { Blt, BltProblem } from './text/blt.ts';
export { readBallotsCsv, writeBallotsCsv } from './text/ballotsCsv.ts';
export type { CsvProblem } from './text/ballotsCsv.ts';
