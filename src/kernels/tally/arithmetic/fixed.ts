import type { Numbers } from './arithmetic.ts';

/** Decimals with so many places, as whole numbers of the last place. */
export function fixed(places: number): Numbers<bigint> {
  const unit = 10n ** BigInt(places);
  return {
    zero: 0n,
    one: unit,
    isExact: false,
    step: 1n,
    whole: (n) => BigInt(n) * unit,
    plus: (a, b) => a + b,
    minus: (a, b) => a - b,
    times: (a, papers) => a * BigInt(papers),
    multiply: (a, b) => (a * b) / unit,
    divide: (a, b) => (a * unit) / b,
    multiplyUp: (a, b) => (a * b + unit - 1n) / unit,
    divideUp: (a, b) => (a * unit + b - 1n) / b,
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    text: (a) => decimal(a, places),
    key: String
  };
}

/** `123456` with 5 places is `1.23456`. */
export function decimal(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const sign = value < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
