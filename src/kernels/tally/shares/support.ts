import type { Choices } from '../read/choices.ts';
import type { BudgetOptions } from './budget.ts';

export function supporters({ choices }: Choices, place: number): number {
  return choices.reduce((sum, { points, papers }) => sum + ((points.get(place) ?? 0) > 0 ? papers : 0), 0);
}

export function isSupported({ choices }: Choices, place: number): boolean {
  return choices.some(({ points }) => (points.get(place) ?? 0) > 0);
}

export function costOf(places: number[], { projects }: BudgetOptions): number {
  return places.reduce((sum, place) => sum + projects[place]!.cost, 0);
}
