import { isRanked, type Method } from './method.ts';

/**
 * What everybody may see of a count. Under 30 voters only who was elected: in a small room numbers tell how a
 * neighbor voted. From 30 on the totals of every stage; the ballots themselves from 30 where they are single
 * marks and from 500 where they are rankings, since a long ranking can be a signature.
 */
export type Published = { stages: boolean; ballots: boolean };

export const SMALL = 30;
export const MANY_RANKINGS = 500;

export function publishedOf(
  method: Method,
  { eligible, voters }: { eligible: number; voters: number }
): Published {
  const stages = Math.min(eligible, voters) >= SMALL;
  return { stages, ballots: stages && (!isRanked(method) || voters >= MANY_RANKINGS) };
}
