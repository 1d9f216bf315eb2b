import { exact, fraction, type Fraction } from '../arithmetic/exact.ts';
import type { Ballot, Invalid } from '../ballot.ts';
import type { TieBreak } from '../options.ts';
import { readChoices, type Choices } from '../read/choices.ts';
import type { Amount, Tie } from '../result.ts';
import { buy, type Bought } from './buy.ts';
import { fill } from './fill.ts';
import { costOf, isSupported } from './support.ts';

/** `cost` in whole units of money, from 1 on. */
export type Project = { id: string; cost: number };

export type BudgetOptions = {
  projects: Project[];
  /** Whole units of money. */
  budget: number;
  /**
   * `increment`: everybody gets `step` more and all is bought anew, as long as the cost stays within the budget;
   * then as `utilitarian`: what still fits, most supported first. `none`: what is left stays unspent.
   */
  completion: 'none' | 'utilitarian' | 'increment';
  /** Whole units of money more for each voter at a time. Without it: 1. */
  step?: number;
  /** After most supporters and lowest cost. */
  tie: TieBreak;
};

/** One project bought: what a supporter paid at most, and how many full supporters it was worth. */
export type Purchase = { project: string; supporters: number; payment: Amount; effective: Amount };

export type Budget = {
  /** In the order in which they were bought; those of the completion last. */
  funded: string[];
  purchases: Purchase[];
  completed: string[];
  /** What each voter had in the end. */
  share: Amount;
  /** Whole units of money. */
  spent: number;
  left: number;
  /** Between which projects the voters must tell; null where all ties were decided. */
  runoff: string[] | null;
  valid: number;
  invalid: Invalid;
  ties: Tie[];
};

/**
 * Spends a budget by equal shares, where a project is worth its cost to those who support it.
 *
 * @throws RangeError where money is not in whole units, or a project costs nothing
 */
export function shareBudget(ballots: readonly Ballot[], options: BudgetOptions): Budget {
  refuseImpossible(options);
  const candidates = options.projects.map(({ id }) => id);
  const read = { candidates, seats: candidates.length, tie: options.tie };
  const choices = readChoices(ballots, read, Infinity, Infinity, true);
  const bought =
    options.completion === 'increment'
      ? buyWithMore(choices, options)
      : buy(choices, options, fraction(BigInt(options.budget), BigInt(Math.max(1, choices.valid))));
  const completed = options.completion === 'none' || bought.runoff ? [] : fill(bought, choices, options);
  return budgetOf(bought, completed, choices, options);
}

/** The share begins at whole units, and grows by whole steps. */
function buyWithMore(choices: Choices, options: BudgetOptions): Bought {
  const step = options.step ?? 1;
  const whole = (share: number): Fraction => fraction(BigInt(share), 1n);
  let share = Math.floor(options.budget / Math.max(1, choices.valid));
  let bought = buy(choices, options, whole(share));
  while (!bought.runoff && canStillBuy(bought, choices, options)) {
    share += step;
    const next = buy(choices, options, whole(share));
    if (costOf(next.places, options) > options.budget) break;
    bought = next;
  }
  return bought;
}

/** Whether something that somebody supports still fits into the budget. */
function canStillBuy({ places }: Bought, choices: Choices, options: BudgetOptions): boolean {
  const left = options.budget - costOf(places, options);
  return options.projects.some(
    ({ cost }, place) => !places.includes(place) && cost <= left && isSupported(choices, place)
  );
}

function budgetOf(
  bought: Bought,
  completed: number[],
  { valid, invalid }: Choices,
  options: BudgetOptions
): Budget {
  const named = (places: number[]) => places.map((place) => options.projects[place]!.id);
  const spent = costOf([...bought.places, ...completed], options);
  return {
    funded: named([...bought.places, ...completed]),
    purchases: bought.purchases,
    completed: named(completed),
    share: exact.text(bought.share),
    spent,
    left: options.budget - spent,
    runoff: bought.runoff && named(bought.runoff),
    valid,
    invalid,
    ties: bought.ties
  };
}

function refuseImpossible({ projects, budget, step = 1 }: BudgetOptions): void {
  const isMoney = (amount: number) => Number.isSafeInteger(amount) && amount > 0;
  const wrong = [...projects.map(({ cost }) => cost), budget, step].find((amount) => !isMoney(amount));
  if (wrong !== undefined) throw new RangeError(`Money is in whole units, from 1 on: ${wrong}`);
}
