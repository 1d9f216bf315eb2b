import { decide, named, type Purpose } from '../ties.ts';
import type { Sheet } from './sheet.ts';

/** One of the tied, and a note of the tie; null where a runoff must tell. */
export function choose<T>(sheet: Sheet<T>, tied: number[], purpose: Purpose): number | null {
  if (tied.length === 1) return tied[0]!;
  const names = named(tied, sheet.options);
  const decision = decide(names, purpose, sheet.options.tie, sheet.ties.length + 1);
  sheet.ties.push({ round: sheet.rounds.length + 1, purpose, tied: names, ...decision });
  return decision.chosen === null ? null : sheet.options.candidates.indexOf(decision.chosen);
}
