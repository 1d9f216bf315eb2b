import type { Ballot } from './ballot.ts';
import { count } from './count.ts';
import type { Method, Options } from './options.ts';
import type { Count } from './result.ts';

/** A vacancy in a body elected before, and who of its candidates would still serve. */
export type Vacancy = {
  method: Method;
  /** As they were in that count; `seats` are those of the body. */
  options: Options;
  /** Who leaves. */
  leaves: string[];
  /** Who keeps their seat, elected then or later. */
  stays: string[];
  /** Who stood, was not elected, and no longer would serve or may. */
  gone: string[];
};

/**
 * Fills a vacancy from the ballots of the election. Marks: who came next. Transferable votes: the papers that
 * elected who leaves are counted again among those still willing, as if nobody else had stood: the ballots that
 * prefer who leaves to all who stay. Everybody who stays keeps their seat, whatever the papers say now.
 */
export function countback(
  ballots: readonly Ballot[],
  { method, options, leaves, stays, gone }: Vacancy
): Count {
  const withdrawn = [...new Set([...(options.withdrawn ?? []), ...leaves, ...stays, ...gone])];
  const reserved = options.reserved?.map((reserve) => ({
    ...reserve,
    least: Math.max(0, reserve.least - stays.filter((id) => reserve.candidates.includes(id)).length)
  }));
  const again: Options = { ...options, withdrawn, seats: leaves.length, reserved };
  if (!transfers(method))
    return count(method, ballots, { ...again, most: options.most ?? mostOf(method, options) });
  const theirs = ballots.filter((ballot) => prefers(ballot, leaves, stays));
  return count(method, theirs.length ? theirs : ballots, again);
}

const transfers = (method: Method) =>
  ['single_transferable', 'meek', 'weighted_gregory', 'instant_runoff'].includes(method);

/** The rule for marks is that of the election, not of the fewer seats of the vacancy. */
function mostOf(method: Method, { seats }: Options): number | undefined {
  return method === 'block' ? seats : undefined;
}

/** Whether the paper names one who leaves before all who stay. */
function prefers(ballot: Ballot, leaves: string[], stays: string[]): boolean {
  if (ballot.kind !== 'rank') return false;
  const first = ballot.ranks.flat().find((id) => leaves.includes(id) || stays.includes(id));
  return first !== undefined && leaves.includes(first);
}
