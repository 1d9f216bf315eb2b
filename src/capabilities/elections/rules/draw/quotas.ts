import { UNSAID, type PoolMember } from './draw.ts';

/** Between `least` and `most` members of the panel, in people. */
export type DrawQuota = { feature: string; value: string; least: number; most: number };

/** Shares of a feature's values, 0 to 1: of the roll, or of the zone. */
export type Shares = { feature: string; value: string; share: number }[];

/**
 * Quotas that mirror these shares: the share of the panel rounded down and up. Whoever has not said is free to come:
 * nobody is kept out for keeping silent, and nobody is asked to speak.
 */
export function proposedQuotas(shares: Shares, size: number): DrawQuota[] {
  return shares.map(({ feature, value, share }) => {
    const people = Math.round(share * size * 1e6) / 1e6;
    if (value === UNSAID) return { feature, value, least: 0, most: size };
    return { feature, value, least: Math.floor(people), most: Math.max(1, Math.ceil(people)) };
  });
}

/** How the pool itself is made up. */
export function sharesOf(pool: readonly PoolMember[], features: readonly string[]): Shares {
  return features.flatMap((feature) => {
    const values = Map.groupBy(pool, (person) => person.features[feature] ?? UNSAID);
    return [...values]
      .map(([value, people]) => ({ feature, value, share: people.length / pool.length }))
      .sort((a, b) => b.share - a.share || (a.value < b.value ? -1 : 1));
  });
}

/** Quotas for values that came into the pool after the quotas were set: free, so that nobody is kept out unseen. */
export function completed(quotas: DrawQuota[], shares: Shares, size: number): DrawQuota[] {
  const known = new Set(quotas.map(({ feature, value }) => `${feature}/${value}`));
  const missing = shares.filter(({ feature, value }) => !known.has(`${feature}/${value}`));
  return [...quotas, ...missing.map(({ feature, value }) => ({ feature, value, least: 0, most: size }))];
}
