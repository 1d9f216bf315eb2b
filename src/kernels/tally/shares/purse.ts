import { exact, type Fraction } from '../arithmetic/exact.ts';

/** Equal ballots: how many, what each of them still has, and which items they want (places). */
export type Purse = { papers: number; left: Fraction; wants: Set<number> };

/** The lowest price at which an item can be bought when supporters pay equally, or all they have. */
export type Offer = { item: number; payment: Fraction; effective: Fraction };

/**
 * What a supporter pays at most for an item; null where they cannot afford it together.
 * `effective` is its cost in such payments: so many full supporters it is worth.
 */
export function offerFor(item: number, cost: Fraction, purses: Purse[]): Offer | null {
  const supporters = purses
    .filter(({ wants }) => wants.has(item))
    .sort((a, b) => exact.compare(a.left, b.left));
  let people = supporters.reduce((sum, { papers }) => sum + papers, 0);
  let open = cost;
  for (const { papers, left } of supporters) {
    const payment = exact.divide(open, exact.whole(people));
    if (exact.compare(payment, left) <= 0) return { item, payment, effective: exact.divide(cost, payment) };
    open = exact.minus(open, exact.times(left, papers));
    people -= papers;
  }
  return null;
}

/** Every supporter pays, as far as they can. */
export function pay({ item, payment }: Offer, purses: Purse[]): void {
  for (const purse of purses) {
    if (!purse.wants.has(item)) continue;
    const poor = exact.compare(purse.left, payment) <= 0;
    purse.left = poor ? exact.zero : exact.minus(purse.left, payment);
  }
}

/** The offers with the most effective supporters. */
export function bestOf(offers: Offer[]): Offer[] {
  const [first, ...others] = offers;
  if (!first) return [];
  const best = others.reduce((a, b) => (exact.compare(b.effective, a.effective) > 0 ? b : a), first);
  return offers.filter((offer) => exact.compare(offer.effective, best.effective) === 0);
}
