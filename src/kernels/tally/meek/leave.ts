import type { Step } from '../result.ts';
import { choose } from './choose.ts';
import { mayBeElected, mayLeave } from './guard.ts';
import { writeRound } from './round.ts';
import { replant, type Sheet } from './sheet.ts';

/** Who would make the reserved seats unfillable leaves. False where nobody would. */
export function barAll<T>(sheet: Sheet<T>): boolean {
  const barred = sheet.hopeful.filter((place) => !mayBeElected(sheet, [place]));
  if (barred.length) leave(sheet, barred, 'barred');
  return barred.length > 0;
}

/** The lowest whom the reserved seats do not need leaves; who lies within the surplus of the lowest is tied. */
export function excludeLowest<T>(sheet: Sheet<T>): void {
  const { plus, compare } = sheet.rule.numbers;
  const free = sheet.hopeful.filter((place) => mayLeave(sheet, [place]));
  const least = free.reduce((a, b) => (compare(sheet.votes[b]!, sheet.votes[a]!) < 0 ? b : a), free[0]!);
  const reach = plus(sheet.votes[least]!, sheet.surplus);
  const tied = free.filter((place) => compare(reach, sheet.votes[place]!) >= 0);
  const guarded = sheet.hopeful.filter((place) => !free.includes(place));
  const chosen = choose(sheet, tied, 'exclude');
  if (chosen === null) stop(sheet);
  else leave(sheet, [chosen], 'iteration', guarded);
}

function stop<T>(sheet: Sheet<T>): void {
  sheet.runoff = sheet.hopeful;
  writeRound(sheet, { step: 'iteration' });
}

export function leave<T>(sheet: Sheet<T>, places: number[], step: Step, guarded: number[] = []): void {
  writeRound(sheet, { step, excluded: places, guarded });
  sheet.hopeful = sheet.hopeful.filter((place) => !places.includes(place));
  for (const place of places) sheet.keep[place] = sheet.rule.numbers.zero;
  for (const place of places) sheet.votes[place] = sheet.rule.numbers.zero;
  replant(sheet);
}
