import { mayLeave } from './guard.ts';
import type { Sheet } from './sheet.ts';

/**
 * The largest set of lowest candidates who cannot catch up: with all their votes and the whole surplus together
 * they stay below the next. Who lies within the surplus of another counts as tied and goes or stays with them.
 */
export function sureLosers<T>(sheet: Sheet<T>): number[] {
  const { plus, zero, compare } = sheet.rule.numbers;
  const groups = tiedGroups(sheet);
  const most = sheet.hopeful.length - (sheet.options.seats - sheet.elected.length);
  let [losers, low]: [number[], number[]] = [[], []];
  let sum = zero;
  for (const [index, group] of groups.slice(0, -1).entries()) {
    low = [...low, ...group];
    if (low.length > most) break;
    sum = group.reduce((votes, place) => plus(votes, sheet.votes[place]!), sum);
    const next = sheet.votes[groups[index + 1]![0]!]!;
    if (compare(plus(sum, sheet.surplus), next) < 0 && mayLeave(sheet, low)) losers = low;
  }
  return losers;
}

function tiedGroups<T>({ rule, hopeful, votes, surplus }: Sheet<T>): number[][] {
  const { plus, zero, compare } = rule.numbers;
  const groups: number[][] = [];
  let least = zero;
  for (const place of hopeful.toSorted((a, b) => compare(votes[a]!, votes[b]!))) {
    const tied = compare(plus(least, surplus), votes[place]!) >= 0;
    if (tied && groups.length) groups.at(-1)!.push(place);
    else groups.push([place]);
    if (!tied) least = votes[place]!;
  }
  return groups;
}
