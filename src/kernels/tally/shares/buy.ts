import { exact, type Fraction } from '../arithmetic/exact.ts';
import type { Choices } from '../read/choices.ts';
import type { BudgetOptions, Purchase } from './budget.ts';
import { breakBudgetTie, type Notes } from './budgetTie.ts';
import {
  bestOf,
  compareOffers,
  effectiveOf,
  offerFor,
  openMarket,
  pay,
  paymentOf,
  type Market,
  type Offer
} from './market.ts';
import { supporters } from './support.ts';

export type Bought = Notes & { share: Fraction; purchases: Purchase[] };

/** Buys what most full supporters can pay for, again and again, until they can pay for nothing more. */
export function buy(choices: Choices, options: BudgetOptions, share: Fraction): Bought {
  const market = openMarket(choices, options.projects.length, share);
  const bought: Bought = { share, places: [], purchases: [], ties: [], runoff: null };
  let open = offersOf(
    market,
    options.projects.map((_, place) => place),
    options
  );
  for (;;) {
    open = renewed(open, market, options);
    const offer = breakBudgetTie(bestOf(open), bought, choices, options);
    if (!offer) return bought;
    note(bought, offer, choices, options);
    pay(market, offer);
    open = open.filter(({ item }) => item !== offer.item);
  }
}

function offersOf(market: Market, places: number[], { projects }: BudgetOptions): Offer[] {
  return places.flatMap((place) => offerFor(market, place, projects[place]!.cost) ?? []);
}

/**
 * Purses only grow lighter, so an offer never gets better, and what cannot be paid for now never can: the old
 * offers are looked through from the best on, and only as far as an old one could still be the best.
 */
function renewed(open: Offer[], market: Market, options: BudgetOptions): Offer[] {
  const bestFirst = open.toSorted((a, b) => compareOffers(b, a));
  const fresh: Offer[] = [];
  let best: Offer | null = null;
  for (const [index, old] of bestFirst.entries()) {
    if (best && compareOffers(old, best) < 0) return [...fresh, ...bestFirst.slice(index)];
    const [offer] = offersOf(market, [old.item], options);
    if (offer) fresh.push(offer);
    if (offer && (!best || compareOffers(offer, best) > 0)) best = offer;
  }
  return fresh;
}

function note(
  { places, purchases }: Bought,
  offer: Offer,
  choices: Choices,
  { projects }: BudgetOptions
): void {
  places.push(offer.item);
  purchases.push({
    project: projects[offer.item]!.id,
    supporters: supporters(choices, offer.item),
    payment: exact.text(paymentOf(offer)),
    effective: exact.text(effectiveOf(offer))
  });
}
