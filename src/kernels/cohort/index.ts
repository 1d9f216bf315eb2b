/** How long people stay: the survival curve, and retention by the month they joined. */
export { medianMonths, shareAt, survival } from './survival.ts';
export type { Band, Confidence, Observation, Options, Step } from './survival.ts';
export { retentionByCohort } from './retention.ts';
export type { Cohort, Membership } from './retention.ts';
