export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { WITNESSES } from './rules/vote/ballot.ts';
export type { BallotForm, Mark } from './rules/vote/ballot.ts';
export { MODES, type Audit, type Ballots, type Counted, type Mode } from './rules/vote/counted.ts';
export { counted, handAnswers, type Color, type Sheet } from './rules/vote/hands.ts';
export { published, type Published } from './rules/vote/published.ts';
export { newTracker, readReceipt } from './rules/vote/tracker.ts';
export {
  contributionKinds,
  inTurn,
  replyTo,
  unmet,
  type Contribution,
  type Talk
} from './rules/proposal/contribution.ts';
export {
  conflictKinds,
  dataBehind,
  evidenceKinds,
  type ConflictKind,
  type EvidenceKind
} from './rules/proposal/evidence.ts';
export {
  classes,
  isDiscussed,
  isWritable,
  ranksOptions,
  textsOf,
  type Proposal,
  type Step
} from './rules/proposal/proposal.ts';
export { hindrances, hoursBetween, type Hindrance } from './rules/proposal/readiness.ts';
export { markFrom, type Typed } from './rules/vote/typed.ts';
export type { Result } from './rules/proposal/result.ts';
export { languageName } from './rules/proposal/wording.ts';
export { steps } from './rules/proposal/proposal.ts';
export { isSecret } from './rules/proposal/ballots.ts';
