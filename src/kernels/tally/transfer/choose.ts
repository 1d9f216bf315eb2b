import { decide, named, type Purpose } from '../ties.ts';
import type { Sheet } from './sheet.ts';

/** One of the tied, and a note of the tie; null where a runoff must tell. */
export function choose<T>(sheet: Sheet<T>, tied: number[], purpose: Purpose): number | null {
  if (tied.length === 1) return tied[0]!;
  const left = sheet.rule.looksBack ? lookBack(sheet, tied, purpose) : tied;
  const names = named(left, sheet.options);
  const decision =
    left.length === 1
      ? { chosen: names[0]!, by: 'earlier_round' as const, lots: null }
      : decide(names, purpose, sheet.options.tie, sheet.ties.length + 1);
  sheet.ties.push({ round: sheet.rounds.length, purpose, tied: named(tied, sheet.options), ...decision });
  return decision.chosen === null ? null : sheet.options.candidates.indexOf(decision.chosen);
}

/** Goes back round by round; at each, only the lowest (or highest) of the tied remain in question. */
function lookBack<T>({ history, rule }: Sheet<T>, tied: number[], purpose: Purpose): number[] {
  return history
    .slice(0, -1)
    .reduceRight((left, votes) => extremes(left, votes, purpose, rule.numbers), tied);
}

type Compare<T> = { compare: (a: T, b: T) => number };

/** The lowest for exclusion, else the highest. */
export function extremes<T>(
  places: number[],
  votes: T[],
  purpose: Purpose,
  { compare }: Compare<T>
): number[] {
  const sign = purpose === 'exclude' ? 1 : -1;
  const best = places.reduce((a, b) => (sign * compare(votes[b]!, votes[a]!) < 0 ? b : a), places[0]!);
  return places.filter((place) => compare(votes[place]!, votes[best]!) === 0);
}
