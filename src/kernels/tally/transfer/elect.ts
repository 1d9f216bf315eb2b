import { choose, extremes } from './choose.ts';
import { mayBeElected } from './guard.ts';
import { lastRound, writeRound } from './round.ts';
import { hopefuls, seatsLeft, type Sheet } from './sheet.ts';

/** Elects who has the quota, highest first, as long as the reserved seats allow each of them. */
export function electWithQuota<T>(sheet: Sheet<T>): void {
  for (let place = nextWithQuota(sheet); place !== null; place = nextWithQuota(sheet)) elect(sheet, place);
}

function nextWithQuota<T>(sheet: Sheet<T>): number | null {
  const { rule, votes, quota } = sheet;
  if (seatsLeft(sheet) <= 0 || sheet.runoff) return null;
  const reached = hopefuls(sheet).filter(
    (place) => rule.elects(votes[place]!, quota) && mayBeElected(sheet, place)
  );
  const highest = extremes(reached, votes, 'elect', rule.numbers);
  return highest.length > 1 && !everyoneFits(sheet, highest)
    ? chooseOrStop(sheet, highest)
    : (highest[0] ?? null);
}

function everyoneFits<T>(sheet: Sheet<T>, places: number[]): boolean {
  const others = hopefuls(sheet).filter((place) => !places.includes(place));
  const left = seatsLeft(sheet) - places.length;
  return left >= 0 && sheet.reserves.fillable([...sheet.elected, ...places], others, left);
}

function chooseOrStop<T>(sheet: Sheet<T>, places: number[]): number | null {
  const chosen = choose(sheet, places, 'elect');
  if (chosen === null) sheet.runoff = places;
  return chosen;
}

function elect<T>(sheet: Sheet<T>, place: number): void {
  const { compare } = sheet.rule.numbers;
  sheet.standing[place] = 'elected';
  sheet.elected.push(place);
  if (compare(sheet.votes[place]!, sheet.quota) > 0) sheet.pending.push(place);
  lastRound(sheet).elected.push(sheet.options.candidates[place]!);
}

/** As many remain as seats: they are elected without a quota. */
export function electRest<T>(sheet: Sheet<T>): void {
  const rest = hopefuls(sheet).sort((a, b) => sheet.rule.numbers.compare(sheet.votes[b]!, sheet.votes[a]!));
  if (!rest.length) return;
  writeRound(sheet, { step: 'filled' });
  for (const place of rest) elect(sheet, place);
}
