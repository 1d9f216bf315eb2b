import { exact, fraction, type Fraction } from '../arithmetic/exact.ts';
import type { Ballot, Invalid } from '../ballot.ts';
import type { TieBreak } from '../options.ts';
import { readChoices, type Choices } from '../read/choices.ts';
import type { Amount, Tie } from '../result.ts';
import { bestOf, offerFor, pay, type Offer, type Purse } from './purse.ts';
import { breakBudgetTie } from './budgetTie.ts';

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
  /** Units of money more for each voter at a time. Without it: 1. */
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

/** Spends a budget by equal shares, where a project is worth its cost to those who support it. */
export function shareBudget(ballots: readonly Ballot[], options: BudgetOptions): Budget {
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

type Bought = {
  share: Fraction;
  places: number[];
  purchases: Purchase[];
  ties: Tie[];
  runoff: number[] | null;
};

/** The share begins at whole units, and grows by whole steps. */
function buyWithMore(choices: Choices, options: BudgetOptions): Bought {
  const step = BigInt(options.step ?? 1);
  let share = BigInt(Math.floor(options.budget / Math.max(1, choices.valid)));
  let bought = buy(choices, options, fraction(share, 1n));
  while (!bought.runoff && canStillBuy(bought, choices, options)) {
    share += step;
    const next = buy(choices, options, fraction(share, 1n));
    if (costOf(next.places, options) > options.budget) break;
    bought = next;
  }
  return bought;
}

/** Whether something that somebody supports still fits into the budget. */
function canStillBuy({ places }: Bought, choices: Choices, options: BudgetOptions): boolean {
  const left = options.budget - costOf(places, options);
  return options.projects.some(
    ({ cost }, place) => !places.includes(place) && cost <= left && supporters(choices, place) > 0
  );
}

function buy(choices: Choices, options: BudgetOptions, share: Fraction): Bought {
  const purses = pursesOf(choices, share);
  const bought: Bought = { share, places: [], purchases: [], ties: [], runoff: null };
  let open = options.projects.map((_, place) => place).filter((place) => supporters(choices, place) > 0);
  for (;;) {
    const offers = open
      .map((place) => offerFor(place, exact.whole(options.projects[place]!.cost), purses))
      .filter((offer): offer is Offer => offer !== null);
    // Purses only grow lighter: what cannot be paid for now never can.
    open = offers.map(({ item }) => item);
    const offer = breakBudgetTie(bestOf(offers), bought, choices, options);
    if (!offer) return bought;
    pay(offer, purses);
    open = open.filter((place) => place !== offer.item);
    bought.places.push(offer.item);
    bought.purchases.push({
      project: options.projects[offer.item]!.id,
      supporters: supporters(choices, offer.item),
      payment: exact.text(offer.payment),
      effective: exact.text(offer.effective)
    });
  }
}

function pursesOf({ choices }: Choices, share: Fraction): Purse[] {
  return choices.map(({ points, papers }) => ({
    papers,
    left: share,
    wants: new Set([...points].filter(([, given]) => given > 0).map(([place]) => place))
  }));
}

/** What still fits, most supported first; what nobody supports is not bought. */
function fill(bought: Bought, choices: Choices, options: BudgetOptions): number[] {
  const completed: number[] = [];
  for (;;) {
    const places = [...bought.places, ...completed];
    const left = options.budget - costOf(places, options);
    const fitting = options.projects
      .map((_, place) => place)
      .filter((place) => !places.includes(place) && options.projects[place]!.cost <= left);
    const most = Math.max(0, ...fitting.map((place) => supporters(choices, place)));
    const first = fitting.filter((place) => supporters(choices, place) === most);
    if (!first.length || most === 0) return completed;
    const offers = first.map((item) => ({ item, payment: exact.zero, effective: exact.zero }));
    const offer = breakBudgetTie(offers, bought, choices, options);
    if (!offer) return completed;
    completed.push(offer.item);
  }
}

export function supporters({ choices }: Choices, place: number): number {
  return choices.reduce((sum, { points, papers }) => sum + ((points.get(place) ?? 0) > 0 ? papers : 0), 0);
}

function costOf(places: number[], { projects }: BudgetOptions): number {
  return places.reduce((sum, place) => sum + projects[place]!.cost, 0);
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
