import type { Method, Options } from '../options.ts';
import type { Papers } from '../read/papers.ts';
import type { Count } from '../result.ts';
import { named } from '../ties.ts';
import { electRest, electWithQuota } from './elect.ts';
import { barAll, excludeLowest } from './leave.ts';
import { writeRound } from './round.ts';
import type { TransferRule } from './rule.ts';
import { hopefuls, openSheet, seatsLeft, type Sheet } from './sheet.ts';
import { passLargestSurplus } from './surplus.ts';

/** Counts by transfer of papers: elect, pass on the largest surplus, else exclude the lowest, until all is filled. */
export function countByTransfer<T>(
  method: Method,
  rule: TransferRule<T>,
  papers: Papers,
  options: Options
): Count {
  const sheet = openSheet(rule, papers, options);
  writeRound(sheet, { step: 'first' });
  electWithQuota(sheet);
  while (!isFilled(sheet) && !sheet.runoff) {
    if (!barAll(sheet) && !passLargestSurplus(sheet)) excludeLowest(sheet);
    if (!sheet.runoff) electWithQuota(sheet);
  }
  if (!sheet.runoff && seatsLeft(sheet) > 0) electRest(sheet);
  return countOf(method, sheet, papers);
}

function isFilled<T>(sheet: Sheet<T>): boolean {
  return seatsLeft(sheet) <= 0 || hopefuls(sheet).length <= seatsLeft(sheet);
}

function countOf<T>(method: Method, sheet: Sheet<T>, { valid, invalid }: Papers): Count {
  return {
    method,
    elected: named(sheet.elected, sheet.options),
    outcome: sheet.runoff ? 'runoff' : 'complete',
    runoff: named(sheet.runoff ?? [], sheet.options),
    open: seatsLeft(sheet),
    valid,
    rounds: sheet.rounds,
    invalid,
    ties: sheet.ties,
    short: sheet.reserves.short
  };
}
