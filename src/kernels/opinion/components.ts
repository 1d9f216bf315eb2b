import { stretch, type Centered } from './centered.ts';
import { eigen } from './tridiagonal.ts';

/** The two directions over statements along which people differ most. Zero where they do not differ. */
export type Components = [Float64Array, Float64Array];

const MOST_STEPS = 80;

/**
 * The first two principal components by Lanczos steps with full orthogonalization, from a fixed start, each with
 * its largest loading positive. Source: Golub and Van Loan, *Matrix Computations*, chapter 10.
 */
export function components(centered: Centered): Components {
  const size = centered.means.length;
  const basis: Float64Array[] = [];
  const [alphas, betas]: [number[], number[]] = [[], []];
  let next: Float64Array | null = unit(stretch(centered, fixedStart(size)));
  while (next && basis.length < Math.min(size, MOST_STEPS)) {
    basis.push(next);
    const stretched = stretch(centered, next);
    alphas.push(dot(stretched, next));
    for (let twice = 0; twice < 2; twice++) for (const one of basis) takeAway(stretched, one);
    const beta = Math.sqrt(dot(stretched, stretched));
    const over =
      beta <= 1e-12 * Math.max(...alphas) || (basis.length % 8 === 0 && settled(alphas, betas, beta));
    if (!over) betas.push(beta);
    next = over ? null : scaled(stretched, 1 / beta);
  }
  const found = eigen(alphas, betas);
  return [0, 1].map((index) => combined(basis, found[index]?.vector, size)) as Components;
}

/** Some direction that favors no statement by its meaning, and is never the same for two. */
const fixedStart = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, column) => 1 + ((column * 0.618_033_988_749_895) % 1));

/** The last coordinate of a Ritz vector, times what is left, bounds how far it is off. */
function settled(alphas: number[], betas: number[], beta: number): boolean {
  const found = eigen(alphas, betas);
  return found
    .slice(0, 2)
    .every(
      ({ value, vector }) => Math.abs(beta * vector.at(-1)!) <= 1e-11 * Math.max(value, Number.MIN_VALUE)
    );
}

function combined(basis: Float64Array[], weights: Float64Array | undefined, size: number): Float64Array {
  const sum = new Float64Array(size);
  if (!weights) return sum;
  basis.forEach((one, index) => one.forEach((value, at) => (sum[at]! += weights[index]! * value)));
  const largest = sum.reduce((most, value) => (Math.abs(value) > Math.abs(most) + 1e-12 ? value : most), 0);
  return largest < 0 ? scaled(sum, -1) : sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function takeAway(from: Float64Array, direction: Float64Array): void {
  const along = dot(from, direction);
  for (let at = 0; at < from.length; at++) from[at]! -= along * direction[at]!;
}

const scaled = (vector: Float64Array, by: number): Float64Array => vector.map((value) => value * by);

function unit(vector: Float64Array): Float64Array | null {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? scaled(vector, 1 / length) : null;
}
