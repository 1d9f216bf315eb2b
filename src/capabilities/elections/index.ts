export { USUAL, type Calendar, type Phase } from './rules/election/calendar.ts';
export type { Answer } from './rules/election/candidacy.ts';
export type { Hindrance } from './rules/election/eligibility.ts';
export { isRanked, methods, type Method } from './rules/election/method.ts';
export { MANY_RANKINGS, publishedOf, SMALL, type Published } from './rules/election/publication.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { numberFrom, readNumber, readSaid } from './rules/draw/digits.ts';
export type { Band } from './rules/draw/distribution.ts';
export {
  exclusionReasons,
  features,
  numberWays,
  rollFeatures,
  UNSAID,
  type ExclusionReason,
  type Feature,
  type Stage
} from './rules/draw/draw.ts';
export type { DrawQuota } from './rules/draw/quotas.ts';
export type { Waiting } from './rules/draw/waiting.ts';
