import { divisor, fraction, type Fraction } from '../arithmetic/exact.ts';
import type { Choices } from '../read/choices.ts';

/** Equal ballots: how many, what each of them still has, and which items they want (places). */
export type Purse = { papers: number; left: bigint; wants: Set<number> };

/**
 * Purses of voters. Money is whole in parts of `unit`, which grows when a payment does not divide: so all is exact,
 * and sums need no common denominator.
 */
export type Market = { unit: bigint; purses: Purse[]; supporters: Purse[][] };

/**
 * The lowest price at which an item can be bought when supporters pay equally, or all they have: `people` pay
 * `open` together in parts of `unit`, the others what they have.
 */
export type Offer = { item: number; cost: bigint; open: bigint; people: bigint; unit: bigint };

export function openMarket({ choices }: Choices, items: number, share: Fraction): Market {
  const purses = choices.map(({ points, papers }) => ({
    papers,
    left: share.parts,
    wants: new Set([...points].filter(([, given]) => given > 0).map(([place]) => place))
  }));
  const supporters = Array.from({ length: items }, (_, item) =>
    purses.filter(({ wants }) => wants.has(item))
  );
  return { unit: share.of, purses, supporters };
}

/** Null where the supporters cannot afford it together. */
export function offerFor({ unit, supporters }: Market, item: number, price: number): Offer | null {
  const cost = BigInt(price) * unit;
  const poorFirst = supporters[item]!.sort((a, b) => (a.left < b.left ? -1 : a.left > b.left ? 1 : 0));
  let people = BigInt(supportersOf(poorFirst));
  let open = cost;
  for (const { papers, left } of poorFirst) {
    if (open <= left * people) return { item, cost, open, people, unit };
    open -= left * BigInt(papers);
    people -= BigInt(papers);
  }
  return null;
}

export function supportersOf(purses: Purse[]): number {
  return purses.reduce((sum, { papers }) => sum + papers, 0);
}

/** Every supporter pays, as far as they can. */
export function pay(market: Market, { item, open, people }: Offer): void {
  const finer = people / divisor(open, people);
  const payment = (open * finer) / people;
  if (finer > 1n) market.unit *= finer;
  if (finer > 1n) for (const purse of market.purses) purse.left *= finer;
  for (const purse of market.supporters[item]!) purse.left = purse.left > payment ? purse.left - payment : 0n;
}

/** What a supporter pays at most. */
export function paymentOf({ open, people, unit }: Offer): Fraction {
  return fraction(open, people * unit);
}

/** Its cost in such payments: so many full supporters it is worth. */
export function effectiveOf({ cost, open, people }: Offer): Fraction {
  return fraction(cost * people, open);
}

/** By full supporters, without making the fractions. */
export function compareOffers(a: Offer, b: Offer): number {
  const [left, right] = [a.cost * a.people * b.open, b.cost * b.people * a.open];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The offers with the most full supporters. */
export function bestOf(offers: Offer[]): Offer[] {
  const [first, ...others] = offers;
  if (!first) return [];
  const best = others.reduce((a, b) => (compareOffers(b, a) > 0 ? b : a), first);
  return offers.filter((offer) => compareOffers(offer, best) === 0);
}
