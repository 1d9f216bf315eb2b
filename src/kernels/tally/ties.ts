import type { Options, TieBreak } from './options.ts';
import type { Tie } from './result.ts';
import { sha256 } from './sha256.ts';

export type Purpose = Tie['purpose'];

/** Decides one tie among ids; `number` counts the ties of a count from 1. Null where a runoff must tell. */
export function decide(tied: string[], purpose: Purpose, tie: TieBreak, number: number): Decision {
  if (tie.rule === 'order') return { chosen: first(tied, tie.order), by: 'order', lots: null };
  if (tie.rule === 'lot') return byLot(tied, tie.seed, number);
  if (tie.rule === 'tenure') return byTenure(tied, purpose, tie, number);
  // In which order equal surpluses go is no question for voters, and needs no secret.
  return purpose === 'surplus' ? byLot(tied, '', number) : { chosen: null, by: 'runoff', lots: null };
}

type Decision = Pick<Tie, 'chosen' | 'by' | 'lots'>;

function first(tied: string[], order: string[]): string {
  const chosen = order.find((id) => tied.includes(id));
  if (chosen === undefined) throw new RangeError(`The drawn order names none of ${tied.join(', ')}`);
  return chosen;
}

function byLot(tied: string[], seed: string, number: number): Decision {
  const lots = Object.fromEntries(tied.map((id) => [id, sha256(`${seed}:${number}:${id}`)]));
  const chosen = tied.reduce((best, id) => (lots[id]! < lots[best]! ? id : best));
  return { chosen, by: 'lot', lots };
}

function byTenure(
  tied: string[],
  purpose: Purpose,
  { months, seed }: Extract<TieBreak, { rule: 'tenure' }>,
  number: number
): Decision {
  const served = tied.map((id) => months[id] ?? 0);
  const wanted = purpose === 'exclude' ? Math.min(...served) : Math.max(...served);
  const [chosen, ...others] = tied.filter((_, index) => served[index] === wanted);
  if (!others.length) return { chosen: chosen!, by: 'tenure', lots: null };
  if (seed !== null) return byLot([chosen!, ...others], seed, number);
  return { chosen: null, by: 'runoff', lots: null };
}

/** Ids, not places: the result must not depend on the order in which candidates are listed. */
export function named(places: number[], { candidates }: Options): string[] {
  return places.map((place) => candidates[place]!);
}
