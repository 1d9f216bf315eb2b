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
  const order: number[] = [];
  const wrong = { overvote: false, gap: false, repeat: false, unknown: false };
  const seen = new Set<string>();
  const last = ranks.findLastIndex((rank) => rank.length);
  for (const rank of ranks.slice(0, last + 1)) {
    if (!rank.length) wrong.gap = true;
    if (!rank.length && clerk.endsAtGap) break;
    const names = rank.length === 1 ? rank : [...new Set(rank)];
    const known = names.filter((name) => clerk.places.has(name));
    if (known.length < names.length) wrong.unknown = true;
    if (names.length < rank.length) wrong.repeat = true;
    if (known.length > 1) wrong.overvote = true;
    if (known.length > 1) break;
    const [name] = known;
    if (name === undefined) continue;
    if (seen.has(name)) wrong.repeat = true;
    else {
      seen.add(name);
      const place = clerk.places.get(name);
      if (place != null) order.push(place);
    }
  }
  note(clerk.invalid, wrong, weight);
  if (last < 0) clerk.invalid.blank += weight;
  return order;
}

function note(invalid: Invalid, wrong: Partial<Record<keyof Invalid, boolean>>, weight: number): void {
  for (const kind of Object.keys(wrong) as (keyof Invalid)[]) if (wrong[kind]) invalid[kind] += weight;
}

function addTo(grouped: Map<string, Paper>, order: number[], papers: number): void {
  const key = order.join(' ');
  const same = grouped.get(key);
  if (same) same.papers += papers;
  else grouped.set(key, { order, papers });
}
