/** Somebody in the pool: an id, the value of each feature by the feature's name, and the household if known. */
export type Candidate = { id: string; features: Record<string, string>; household?: string | null };

/**
 * Between `min` and `max` members of the panel have this value of this feature, both in people. Where the
 * bounds may give, they may give down to `minFlex` and up to `maxFlex`.
 */
export type Quota = {
  feature: string;
  value: string;
  min: number;
  max: number;
  minFlex?: number;
  maxFlex?: number;
};

/** What is to be drawn: a panel of `size` people from the pool under the quotas. */
export type Draw = {
  pool: Candidate[];
  quotas: Quota[];
  size: number;
  /** At most one person of each household. */
  onePerHousehold?: boolean;
};

/** @throws RangeError for an input that is no draw: an id twice, a quota twice, a bound that is no count, a value without quota. */
export function refuseNoDraw({ pool, quotas, size }: Draw): void {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`Not a panel's size: ${size}`);
  const ids = new Set(pool.map(({ id }) => id));
  if (ids.size < pool.length) throw new RangeError('Somebody is in the pool twice');
  const known = new Set(quotas.map(keyOf));
  if (known.size < quotas.length) throw new RangeError('A quota is given twice');
  for (const quota of quotas) {
    if (![quota.min, quota.max].every(isCount) || quota.min > quota.max)
      throw new RangeError(`Not a quota: ${quota.value} between ${quota.min} and ${quota.max}`);
  }
  for (const feature of new Set(quotas.map((quota) => quota.feature))) {
    const without = pool.find(
      ({ features }) => !known.has(keyOf({ feature, value: features[feature] ?? '' }))
    );
    if (without)
      throw new RangeError(`No quota for ${feature}: ${without.features[feature] ?? 'nothing said'}`);
  }
}

export const keyOf = ({ feature, value }: { feature: string; value: string }): string =>
  JSON.stringify([feature, value]);

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;
