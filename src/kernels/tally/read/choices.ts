import { nothingInvalid, type Ballot, type Invalid } from '../ballot.ts';
import type { Options } from '../options.ts';

/** What equal ballots give: points by place in `Options.candidates`. */
export type Choice = { points: Map<number, number>; papers: number };

export type Choices = { choices: Choice[]; valid: number; invalid: Invalid };

/**
 * Reads marks and scores. More marks than `most` reject the ballot, as nobody can tell which were meant; a ranking
 * counts as a mark for its first preference.
 *
 * @param most marks allowed
 * @param top highest score allowed
 * @param emptyCounts whether a ballot that marks nobody takes part all the same
 */
export function readChoices(
  ballots: readonly Ballot[],
  options: Options,
  most: number,
  top: number,
  emptyCounts = false
): Choices {
  const clerk = { places: placesOf(options), invalid: nothingInvalid(), most, top, emptyCounts };
  const grouped = new Map<string, Choice>();
  let valid = 0;
  for (const ballot of ballots) {
    const points = pointsOf(ballot, clerk);
    if (!points) clerk.invalid.rejected += ballot.weight;
    else {
      valid += ballot.weight;
      addTo(grouped, points, ballot.weight);
    }
  }
  return { choices: [...grouped.values()], valid, invalid: clerk.invalid };
}

function addTo(grouped: Map<string, Choice>, points: Map<number, number>, papers: number): void {
  const key = [...points].sort(([a], [b]) => a - b).join(' ');
  const same = grouped.get(key);
  if (same) same.papers += papers;
  else grouped.set(key, { points, papers });
}

type Clerk = {
  places: Map<string, number | null>;
  invalid: Invalid;
  most: number;
  top: number;
  emptyCounts: boolean;
};

function placesOf({ candidates, withdrawn = [] }: Options): Map<string, number | null> {
  const places = new Map<string, number | null>(withdrawn.map((id) => [id, null]));
  candidates.forEach((id, place) => places.has(id) || places.set(id, place));
  return places;
}

function pointsOf(ballot: Ballot, clerk: Clerk): Map<number, number> | null {
  const given = givenBy(ballot, clerk);
  if (!given.length) clerk.invalid.blank += ballot.weight;
  const known = given.filter(([id]) => clerk.places.has(id));
  if (known.length < given.length) clerk.invalid.unknown += ballot.weight;
  const once = new Map(known);
  if (once.size < known.length) clerk.invalid.repeat += ballot.weight;
  if (once.size > clerk.most) {
    clerk.invalid.tooMany += ballot.weight;
    return null;
  }
  const standing = [...once].flatMap(([id, points]): [number, number][] => {
    const place = clerk.places.get(id);
    return place == null ? [] : [[place, points]];
  });
  return standing.length || clerk.emptyCounts ? new Map(standing) : null;
}

function givenBy(ballot: Ballot, clerk: Clerk): [string, number][] {
  if (ballot.kind === 'choose') return ballot.chosen.map((id) => [id, 1]);
  if (ballot.kind === 'rank') return (ballot.ranks[0] ?? []).map((id) => [id, 1]);
  const scores = Object.entries(ballot.scores);
  const inRange = scores.filter(([, score]) => Number.isInteger(score) && score >= 0 && score <= clerk.top);
  if (inRange.length < scores.length) clerk.invalid.outOfRange += ballot.weight;
  return inRange;
}
