import type { Amount } from '../result.ts';
import { decimal } from './fixed.ts';

/** An amount as a floating number: for pictures, never for counting. */
export function numberOf(amount: Amount): number {
  const [parts, of] = amount.split('/');
  return of === undefined ? Number(parts) : ratio(BigInt(parts!), BigInt(of));
}

/** An amount in so many decimal places, half rounded up: for tables. */
export function rounded(amount: Amount, places: number): string {
  const [value, unit] = scaled(amount);
  const twice = 2n * value * 10n ** BigInt(places) + unit;
  const whole = twice / (2n * unit) - (twice < 0n && twice % (2n * unit) ? 1n : 0n);
  return decimal(whole, places);
}

function scaled(amount: Amount): [bigint, bigint] {
  const [parts = '0', of] = amount.split('/');
  if (of !== undefined) return [BigInt(parts), BigInt(of)];
  const places = parts.split('.')[1]?.length ?? 0;
  return [BigInt(parts.replace('.', '')), 10n ** BigInt(places)];
}

/** Both may be longer than a floating number holds. */
function ratio(parts: bigint, of: bigint): number {
  return Number((parts * 10n ** 15n) / of) / 1e15;
}
