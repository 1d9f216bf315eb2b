import type { ElectionMethod } from '../../../../kernels/bylaws/index.ts';
import type { BallotForm } from '../../../decisions/index.ts';

/** The ways in which this room counts. `scottish` and `meek` are the two single transferable votes. */
export const methods = ['plurality', 'block', 'approval', 'instant_runoff', 'scottish', 'meek'] as const;
export type Method = (typeof methods)[number];

/**
 * How a contest is counted, from the method of the bylaws: one mark for one seat and as many marks as seats for
 * several are the same rule said twice, and so are an instant runoff and a transferable vote.
 */
export function methodFor(said: ElectionMethod | 'meek', seats: number): Method {
  if (said === 'plurality' || said === 'block') return seats === 1 ? 'plurality' : 'block';
  if (said === 'approval') return 'approval';
  if (seats === 1) return 'instant_runoff';
  return said === 'meek' ? 'meek' : 'scottish';
}

export const isRanked = (method: Method): boolean => !['plurality', 'block', 'approval'].includes(method);

/** What a ballot may say; `options` are candidacies in the order in which they are shown. */
export function ballotFor(method: Method, seats: number, options: string[]): BallotForm {
  if (isRanked(method)) return { kind: 'rank', options, most: options.length };
  const most = method === 'approval' ? options.length : method === 'block' ? seats : 1;
  return { kind: 'choose', options, most: Math.min(most, options.length) };
}
