import type { Choices } from '../read/choices.ts';
import { breakBudgetTie } from './budgetTie.ts';
import type { BudgetOptions } from './budget.ts';
import type { Bought } from './buy.ts';
import { costOf, supporters } from './support.ts';

/** What still fits, most supported first; what nobody supports is not bought. */
export function fill(bought: Bought, choices: Choices, options: BudgetOptions): number[] {
  const completed: number[] = [];
  for (;;) {
    const places = [...bought.places, ...completed];
    const left = options.budget - costOf(places, options);
    const fitting = options.projects
      .map(({ cost }, item) => ({ item, cost, votes: supporters(choices, item) }))
      .filter(({ item, cost, votes }) => !places.includes(item) && cost <= left && votes > 0);
    const most = Math.max(...fitting.map(({ votes }) => votes));
    const first = fitting.filter(({ votes }) => votes === most);
    const chosen = breakBudgetTie(first, bought, choices, options);
    if (!chosen) return completed;
    completed.push(chosen.item);
  }
}
