import type { Options } from '../options.ts';
import type { Papers } from '../read/papers.ts';
import type { Count } from '../result.ts';
import { named } from '../ties.ts';
import { elect, iterate } from './iterate.ts';
import { barAll, excludeLowest, leave } from './leave.ts';
import { writeRound } from './round.ts';
import type { MeekRule } from './rule.ts';
import { giveOut, openSheet, type Sheet } from './sheet.ts';

/** Meek's method: what the elected do not need passes on until it settles, then the lowest leaves. */
export function countMeek<T>(rule: MeekRule<T>, papers: Papers, options: Options): Count {
  const sheet = openSheet(rule, papers, options);
  giveOut(sheet);
  writeRound(sheet, { step: 'first' });
  while (left(sheet) > 0 && sheet.hopeful.length > left(sheet) && !sheet.runoff) {
    if (!barAll(sheet)) goOn(sheet);
  }
  if (!sheet.runoff && left(sheet) > 0 && sheet.hopeful.length) electRest(sheet);
  return countOf(sheet, papers);
}

const left = <T>({ options, elected }: Sheet<T>) => options.seats - elected.length;

function goOn<T>(sheet: Sheet<T>): void {
  const { elected, losers } = iterate(sheet);
  if (elected.length) writeRound(sheet, { step: 'iteration', elected });
  else if (losers.length) leave(sheet, losers, 'iteration');
  else excludeLowest(sheet);
}

function electRest<T>(sheet: Sheet<T>): void {
  const { compare } = sheet.rule.numbers;
  giveOut(sheet);
  const rest = sheet.hopeful.toSorted((a, b) => compare(sheet.votes[b]!, sheet.votes[a]!));
  for (const place of rest) elect(sheet, place);
  writeRound(sheet, { step: 'filled', elected: rest });
}

function countOf<T>(sheet: Sheet<T>, { valid, invalid }: Papers): Count {
  return {
    method: 'meek',
    elected: named(sheet.elected, sheet.options),
    outcome: sheet.runoff ? 'runoff' : 'complete',
    runoff: named(sheet.runoff ?? [], sheet.options),
    open: left(sheet),
    valid,
    rounds: sheet.rounds,
    invalid,
    ties: sheet.ties,
    short: sheet.reserves.short
  };
}
