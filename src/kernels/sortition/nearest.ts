import type { Panel } from './panels.ts';
import { grow, shrink, solveForOnes, type Triangle } from './triangle.ts';

/**
 * The mixture of panels nearest to the wanted counts, in squares of the chance that anybody misses, kept up as
 * panels come (Wolfe, _Finding the nearest point in a polytope_, 1976). Panels that are not needed leave.
 */
export type Nearest = {
  /** False where the panel brings nothing. */
  add(panel: Panel): boolean;
  panels(): Panel[];
  shares: readonly number[];
  /** People by kind that the mixture misses: wanted less given. */
  owed(): Float64Array;
};

/** @param wanted people by kind; `sizes` how many people each kind has */
export function nearestTo(wanted: Float64Array, sizes: number[]): Nearest {
  const points: Point[] = [];
  const shares: number[] = [];
  const triangle: Triangle = { rows: [], most: wanted.length + 2 };
  const products = productsAround(wanted, sizes);
  return {
    shares,
    add: (panel) => {
      const point = products.pointOf(panel);
      if (!grow(triangle, products.withAll(point, points))) return false;
      points.push(point);
      shares.push(points.length === 1 ? 1 : 0);
      balance(triangle, points, shares);
      return true;
    },
    panels: () => points.map(({ panel }) => panel),
    owed: () => {
      const owed = wanted.slice();
      points.forEach(({ panel, kinds }, at) =>
        kinds.forEach((kind) => (owed[kind]! -= shares[at]! * panel[kind]!))
      );
      return owed;
    }
  };
}

/** A share below this is none. */
const NONE = 1e-12;

/** Goes to the best shares that add up to 1; where one would turn negative, stops at zero and lets it leave. */
function balance(triangle: Triangle, points: Point[], shares: number[]): void {
  for (;;) {
    const raw = solveForOnes(triangle);
    const sum = raw.reduce((total, share) => total + share, 0);
    const { leaves, step } = firstAtZero(shares, raw, sum);
    shares.forEach((share, at) => (shares[at] = share + step * (raw[at]! / sum - share)));
    if (leaves < 0) return;
    points.splice(leaves, 1);
    shares.splice(leaves, 1);
    shrink(triangle, leaves);
  }
}

function firstAtZero(shares: number[], raw: Float64Array, sum: number): { leaves: number; step: number } {
  let [leaves, step] = [-1, 1];
  raw.forEach((part, at) => {
    if (part / sum > NONE) return;
    const reach = shares[at]! / (shares[at]! - part / sum);
    if (leaves < 0 || reach < step) [leaves, step] = [at, Math.min(step, reach)];
  });
  return { leaves, step };
}

type Point = { panel: Panel; kinds: number[]; atWanted: number };

/** Products of panels as seen from the wanted counts, each plus 1 so that shares which add up to 1 come out. */
function productsAround(wanted: Float64Array, sizes: number[]) {
  const scaled = new Float64Array(wanted.length);
  const ofWanted = wanted.reduce((sum, count, kind) => sum + count ** 2 / sizes[kind]!, 0);
  const timesScaled = ({ panel, kinds }: Point): number => {
    let sum = 0;
    for (const kind of kinds) sum += panel[kind]! * scaled[kind]!;
    return sum;
  };
  return {
    pointOf: (panel: Panel): Point => {
      const kinds = [...panel.keys()].filter((kind) => panel[kind]);
      const atWanted = kinds.reduce((sum, kind) => sum + (panel[kind]! * wanted[kind]!) / sizes[kind]!, 0);
      return { panel, kinds, atWanted };
    },
    withAll: (point: Point, others: Point[]): Float64Array => {
      scaled.fill(0);
      for (const kind of point.kinds) scaled[kind] = point.panel[kind]! / sizes[kind]!;
      return Float64Array.from(
        [...others, point],
        (other) => 1 + timesScaled(other) - other.atWanted - point.atWanted + ofWanted
      );
    }
  };
}
