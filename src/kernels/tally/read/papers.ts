import { nothingInvalid, type Ballot, type Invalid } from '../ballot.ts';
import type { Options } from '../options.ts';

/** Equal papers: preferences as places in `Options.candidates`, best first, and how many say so. */
export type Paper = { order: number[]; papers: number };

export type Papers = { papers: Paper[]; valid: number; invalid: Invalid };

/**
 * Reads rankings by the written rule, and groups those that say the same. A ballot of marks counts as a ranking
 * only with one mark, a score not at all.
 */
export function readRankings(ballots: readonly Ballot[], options: Options): Papers {
  const clerk = { places: placesOf(options), endsAtGap: options.gaps === 'end', invalid: nothingInvalid() };
  const grouped = new Map<string, Paper>();
  let valid = 0;
  for (const ballot of ballots) {
    const order = preferences(ranksOf(ballot), ballot.weight, clerk);
    if (!order.length) clerk.invalid.rejected += ballot.weight;
    else {
      valid += ballot.weight;
      addTo(grouped, order, ballot.weight);
    }
  }
  return { papers: [...grouped.values()], valid, invalid: clerk.invalid };
}

/** Place of each candidate; null where they withdrew. */
function placesOf({ candidates, withdrawn = [] }: Options): Map<string, number | null> {
  const places = new Map<string, number | null>(withdrawn.map((id) => [id, null]));
  candidates.forEach((id, place) => places.has(id) || places.set(id, place));
  return places;
}

type Clerk = { places: Map<string, number | null>; endsAtGap: boolean; invalid: Invalid };

function ranksOf(ballot: Ballot): string[][] {
  if (ballot.kind === 'rank') return ballot.ranks;
  return ballot.kind === 'choose' ? [ballot.chosen] : [];
}

function preferences(ranks: string[][], weight: number, clerk: Clerk): number[] {
  const wrong = { overvote: false, gap: false, repeat: false, unknown: false };
  const named: string[] = [];
  const last = ranks.findLastIndex((rank) => rank.length);
  for (let at = 0; at <= last; at++) {
    const rank = ranks[at]!;
    if (!rank.length) wrong.gap = true;
    if (!rank.length && clerk.endsAtGap) break;
    const known = rank.length === 1 ? rank : knownOnce(rank, clerk, wrong);
    if (known.length > 1) wrong.overvote = true;
    if (known.length > 1) break;
    const [name] = known;
    if (name === undefined) continue;
    if (!clerk.places.has(name)) wrong.unknown = true;
    else if (named.includes(name)) wrong.repeat = true;
    else named.push(name);
  }
  note(clerk.invalid, wrong, weight);
  if (last < 0) clerk.invalid.blank += weight;
  return named.flatMap((name) => clerk.places.get(name) ?? []);
}

type Wrong = Record<'overvote' | 'gap' | 'repeat' | 'unknown', boolean>;

/** Those of several names at one rank who stand, or stood, each once. */
function knownOnce(rank: string[], { places }: Clerk, wrong: Wrong): string[] {
  const names = [...new Set(rank)];
  const known = names.filter((name) => places.has(name));
  if (known.length < names.length) wrong.unknown = true;
  if (names.length < rank.length) wrong.repeat = true;
  return known;
}

function note(invalid: Invalid, wrong: Wrong, weight: number): void {
  if (wrong.overvote) invalid.overvote += weight;
  if (wrong.gap) invalid.gap += weight;
  if (wrong.repeat) invalid.repeat += weight;
  if (wrong.unknown) invalid.unknown += weight;
}

function addTo(grouped: Map<string, Paper>, order: number[], papers: number): void {
  const key = order.join(' ');
  const same = grouped.get(key);
  if (same) same.papers += papers;
  else grouped.set(key, { order, papers });
}
