export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export type { BallotForm, Mark } from './rules/vote/ballot.ts';
export {
  MODES,
  type Audit,
  type Ballots,
  type Counted,
  type Mode,
  type OwnMode
} from './rules/vote/counted.ts';
export { newTracker, readTracker } from './rules/vote/tracker.ts';
