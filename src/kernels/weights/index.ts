/** From those who answered to the population: raking, and estimates that say how far they may be off. */
export { rake, usualRaking } from './rake.ts';
export type { Raking, RakeSettings } from './rake.ts';
export { collapse } from './margin.ts';
export type { Margin, MarginProblem } from './margin.ts';
export { spreadOf } from './spread.ts';
export type { Spread } from './spread.ts';
export { degreesOfFreedom } from './design.ts';
export type { Design } from './design.ts';
export { cellsOf, shareOf } from './cells.ts';
export type { Cells } from './cells.ts';
export { by, designEffectOfMean, mean, ratio, shares, total } from './estimate.ts';
export type { Domain, Estimate } from './estimate.ts';
export { quantile } from './median.ts';
export type { Quantile } from './median.ts';
export { interval, shareInterval, trend } from './interval.ts';
export type { Interval } from './interval.ts';
export { bootstrap, jk1, jkn, replicatedError } from './replicate.ts';
export type { Replicates } from './replicate.ts';
