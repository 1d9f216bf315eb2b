/** Shares against thresholds when not everybody has told who they are. */
export { share } from './share.ts';
export type { Answer, ShareAnswer, Tally } from './share.ts';
export { compareWithZone, differenceFromZone } from './zone.ts';
export type { Difference, MemberCount, Standing, ZoneShare } from './zone.ts';
