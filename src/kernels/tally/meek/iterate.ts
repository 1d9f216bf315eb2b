import { choose } from './choose.ts';
import { mayBeElected } from './guard.ts';
import { sureLosers } from './losers.ts';
import { giveOut, votesOf, type Sheet } from './sheet.ts';

/** Why a round of iterations ended, and who was elected or will surely leave. */
export type Ended = { elected: number[]; losers: number[] };

/** Adjusts the keep factors until somebody is elected, sure losers are found, or the surplus has settled. */
export function iterate<T>(sheet: Sheet<T>): Ended {
  const { numbers, belowOmega } = sheet.rule;
  let before = numbers.whole(sheet.valid);
  for (;;) {
    giveOut(sheet);
    sheet.quota = sheet.rule.quota(votesOf(sheet), sheet.options.seats);
    const elected = electWithQuota(sheet);
    sheet.surplus = surplusOf(sheet);
    if (elected.length || sheet.runoff) return { elected, losers: [] };
    if (belowOmega(sheet.surplus) || numbers.compare(sheet.surplus, before) >= 0)
      return { elected, losers: [] };
    const losers = sheet.rule.sureLosers ? sureLosers(sheet) : [];
    if (losers.length) return { elected, losers };
    before = sheet.surplus;
    keepLess(sheet);
  }
}

/** Highest first, as long as the reserved seats allow each of them. */
function electWithQuota<T>(sheet: Sheet<T>): number[] {
  const before = sheet.elected.length;
  for (let place = nextWithQuota(sheet); place !== null; place = nextWithQuota(sheet)) elect(sheet, place);
  return sheet.elected.slice(before);
}

function nextWithQuota<T>(sheet: Sheet<T>): number | null {
  const { rule, votes, options, elected, hopeful, quota } = sheet;
  if (elected.length >= options.seats || sheet.runoff) return null;
  const reached = hopeful.filter(
    (place) => rule.elects(votes[place]!, quota) && mayBeElected(sheet, [place])
  );
  const { compare } = rule.numbers;
  const most = reached.reduce((a, b) => (compare(votes[b]!, votes[a]!) > 0 ? b : a), reached[0]!);
  const highest = reached.filter((place) => compare(votes[place]!, votes[most]!) === 0);
  if (highest.length <= 1 || mayBeElected(sheet, highest)) return highest[0] ?? null;
  const chosen = choose(sheet, highest, 'elect');
  if (chosen === null) sheet.runoff = highest;
  return chosen;
}

export function elect<T>(sheet: Sheet<T>, place: number): void {
  sheet.elected.push(place);
  sheet.hopeful = sheet.hopeful.filter((other) => other !== place);
}

function surplusOf<T>({ rule, elected, votes, quota }: Sheet<T>): T {
  const { plus, minus, zero, compare } = rule.numbers;
  const sum = elected.reduce((total, place) => plus(total, minus(votes[place]!, quota)), zero);
  return compare(sum, zero) < 0 ? zero : sum;
}

function keepLess<T>({ rule, elected, keep, quota, votes }: Sheet<T>): void {
  const { multiplyUp, divideUp } = rule.numbers;
  for (const place of elected) keep[place] = divideUp(multiplyUp(keep[place]!, quota), votes[place]!);
}
