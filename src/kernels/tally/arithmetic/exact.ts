import type { Numbers } from './arithmetic.ts';

/** A fraction in lowest terms; `of` is above zero. */
export type Fraction = { parts: bigint; of: bigint };

export const exact: Numbers<Fraction> = {
  zero: { parts: 0n, of: 1n },
  one: { parts: 1n, of: 1n },
  isExact: true,
  step: { parts: 0n, of: 1n },
  whole: (n) => ({ parts: BigInt(n), of: 1n }),
  plus: (a, b) => sum(a, b.parts, b.of),
  minus: (a, b) => sum(a, -b.parts, b.of),
  times: (a, papers) => fraction(a.parts * BigInt(papers), a.of),
  multiply,
  divide,
  multiplyUp: multiply,
  divideUp: divide,
  compare: (a, b) => {
    const [left, right] = [a.parts * b.of, b.parts * a.of];
    return left < right ? -1 : left > right ? 1 : 0;
  },
  text: written,
  key: written
};

function written({ parts, of }: Fraction): string {
  return of === 1n ? `${parts}` : `${parts}/${of}`;
}

export function fraction(parts: bigint, of: bigint): Fraction {
  const common = divisor(parts < 0n ? -parts : parts, of < 0n ? -of : of) || 1n;
  const sign = of < 0n ? -1n : 1n;
  return { parts: (sign * parts) / common, of: (sign * of) / common };
}

function sum(a: Fraction, parts: bigint, of: bigint): Fraction {
  return a.of === of ? fraction(a.parts + parts, of) : fraction(a.parts * of + parts * a.of, a.of * of);
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.parts * b.parts, a.of * b.of);
}

function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.parts * b.of, a.of * b.parts);
}

/** The greatest common divisor of two numbers from 0 on. */
export function divisor(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return a;
}
