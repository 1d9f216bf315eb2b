import type { Choices } from '../read/choices.ts';
import type { Tie } from '../result.ts';
import { decide } from '../ties.ts';
import type { BudgetOptions } from './budget.ts';
import { supporters } from './support.ts';

/** What is bought so far, the ties on the way, and between what a runoff must be held. */
export type Notes = { places: number[]; ties: Tie[]; runoff: number[] | null };

/** Among equal items: most supporters, lowest cost, then the tie rule. Null where there is none, or a runoff. */
export function breakBudgetTie<Item extends { item: number }>(
  items: Item[],
  notes: Notes,
  choices: Choices,
  { projects, tie }: BudgetOptions
): Item | null {
  if (items.length <= 1) return items[0] ?? null;
  const supported = lowest(items, ({ item }) => -supporters(choices, item));
  const cheapest = lowest(supported, ({ item }) => projects[item]!.cost);
  if (cheapest.length === 1) return cheapest[0]!;
  const tied = cheapest.map(({ item }) => projects[item]!.id);
  const decision = decide(tied, 'elect', tie, notes.ties.length + 1);
  notes.ties.push({ round: notes.places.length + 1, purpose: 'elect', tied, ...decision });
  if (decision.chosen === null) notes.runoff = cheapest.map(({ item }) => item);
  return cheapest.find(({ item }) => projects[item]!.id === decision.chosen) ?? null;
}

function lowest<T>(list: T[], by: (item: T) => number): T[] {
  const least = Math.min(...list.map(by));
  return list.filter((item) => by(item) === least);
}
