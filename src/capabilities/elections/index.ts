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
