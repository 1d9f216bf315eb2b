import { choose, extremes } from './choose.ts';
import { barred, guarded } from './guard.ts';
import { writeRound } from './round.ts';
import { hopefuls, seatsLeft, type Sheet } from './sheet.ts';
import { passOn } from './transfer.ts';

/** Whom the reserved seats bar leaves, all at once. False where nobody is barred. */
export function barAll<T>(sheet: Sheet<T>): boolean {
  const all = barred(sheet);
  if (all.length) leave(sheet, all, 'barred', []);
  return all.length > 0;
}

/** The lowest whom the reserved seats do not need leaves. */
export function excludeLowest<T>(sheet: Sheet<T>): void {
  const needed = guarded(sheet);
  const free = hopefuls(sheet).filter((place) => !needed.includes(place));
  const lowest = extremes(free, sheet.votes, 'exclude', sheet.rule.numbers);
  const together =
    sheet.options.tie.rule === 'runoff' && lowest.length > 1 && sureLosers(sheet, lowest, free);
  if (together) return leave(sheet, lowest, 'exclusion', needed);
  const chosen = choose(sheet, lowest, 'exclude');
  if (chosen === null) sheet.runoff = hopefuls(sheet);
  else leave(sheet, [chosen], 'exclusion', needed);
}

/** Together the tied stay below everybody else: in whichever order they left, all of them would. */
function sureLosers<T>(sheet: Sheet<T>, lowest: number[], free: number[]): boolean {
  const { plus, zero, compare } = sheet.rule.numbers;
  const sum = lowest.reduce((votes, place) => plus(votes, sheet.votes[place]!), zero);
  const others = free.filter((place) => !lowest.includes(place));
  const enough = hopefuls(sheet).length - lowest.length >= seatsLeft(sheet);
  const fillable = sheet.reserves.fillable(
    sheet.elected,
    hopefuls(sheet).filter((place) => !lowest.includes(place)),
    seatsLeft(sheet)
  );
  return enough && fillable && others.every((place) => compare(sum, sheet.votes[place]!) < 0);
}

function leave<T>(sheet: Sheet<T>, places: number[], step: 'exclusion' | 'barred', needed: number[]): void {
  for (const place of places) sheet.standing[place] = 'excluded';
  const transfers = places.flatMap((place) => passOn(sheet, place, (value) => value));
  writeRound(sheet, { step, from: places, excluded: places, guarded: needed, transfers });
}
