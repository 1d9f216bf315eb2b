import { choose, extremes } from './choose.ts';
import { writeRound } from './round.ts';
import type { Sheet } from './sheet.ts';
import { passOn } from './transfer.ts';

/** The largest surplus passes on. False where there is none. */
export function passLargestSurplus<T>(sheet: Sheet<T>): boolean {
  if (!sheet.pending.length) return false;
  const { numbers, passedOn } = sheet.rule;
  const place = choose(sheet, extremes(sheet.pending, sheet.votes, 'surplus', numbers), 'surplus')!;
  sheet.pending = sheet.pending.filter((other) => other !== place);
  const votes = sheet.votes[place]!;
  const surplus = numbers.minus(votes, sheet.quota);
  const transfers = passOn(sheet, place, (value) => passedOn(value, surplus, votes));
  sheet.lost = numbers.plus(sheet.lost, numbers.minus(sheet.votes[place]!, sheet.quota));
  sheet.votes[place] = sheet.quota;
  writeRound(sheet, { step: 'surplus', from: [place], transfers });
  return true;
}
