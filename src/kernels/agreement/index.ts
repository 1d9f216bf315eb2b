/** Krippendorff's alpha: agreement beyond chance among people who coded the same units. */
export { alpha } from './alpha.ts';
export { interval, nominal, ordinal, ratio, sets, type Metric } from './metrics.ts';
