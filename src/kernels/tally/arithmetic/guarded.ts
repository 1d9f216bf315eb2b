import type { Numbers } from './arithmetic.ts';
import { decimal, fixed } from './fixed.ts';

/** Decimals with guard places behind: as good as exact, and numbers that differ only in the guard are equal. */
export function guarded(places: number, guard: number): Numbers<bigint> {
  const numbers = fixed(places + guard);
  const near = 10n ** BigInt(guard) / 2n || 1n;
  return {
    ...numbers,
    isExact: true,
    step: 0n,
    multiplyUp: numbers.multiply,
    divideUp: numbers.divide,
    compare: (a, b) => (a - b < near && b - a < near ? 0 : a < b ? -1 : 1),
    text: (a) => decimal(roundOff(a, 10n ** BigInt(guard)), places)
  };
}

function roundOff(value: bigint, unit: bigint): bigint {
  const half = value + unit / 2n;
  const rest = ((half % unit) + unit) % unit;
  return (half - rest) / unit;
}
