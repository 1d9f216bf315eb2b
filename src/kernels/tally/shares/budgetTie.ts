import type { Choices } from '../read/choices.ts';
import type { Tie } from '../result.ts';
import { decide } from '../ties.ts';
import { supporters, type BudgetOptions } from './budget.ts';
import type { Offer } from './purse.ts';

type Notes = { places: number[]; ties: Tie[]; runoff: number[] | null };

/** Among equal offers: most supporters, lowest cost, then the tie rule. Null where there is none, or a runoff. */
export function breakBudgetTie(
  offers: Offer[],
  notes: Notes,
  choices: Choices,
  { projects, tie }: BudgetOptions
): Offer | null {
  const votes = ({ item }: Offer) => supporters(choices, item);
  const cost = ({ item }: Offer) => projects[item]!.cost;
  const cheapest = lowest(
    lowest(offers, (offer) => -votes(offer)),
    cost
  );
  if (cheapest.length <= 1) return cheapest[0] ?? null;
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
