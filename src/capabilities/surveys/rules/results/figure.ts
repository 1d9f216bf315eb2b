import {
  cellsOf,
  degreesOfFreedom,
  interval,
  mean,
  quantile,
  ratio,
  replicatedError,
  shareInterval,
  shareOf,
  type Design,
  type Domain,
  type Estimate
} from '../../../../kernels/weights/index.ts';
import type { Plan } from './plan.ts';
import { replicatesOf } from './replicates.ts';

/** One number and how far it may be off: with 95 of 100 such surveys the truth lies between `low` and `high`. */
export type Figure = {
  estimate: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
};

/** For each answer: the sum over its rounds, and how many rounds there are. */
export type Rounds = { above: Float64Array; below: Float64Array };

/** The same answers, estimated as the plan says. */
export type Estimator = {
  share: (values: Float64Array, domain: Domain) => Figure;
  mean: (values: Float64Array, domain: Domain) => Figure;
  median: (values: Float64Array, domain: Domain) => Figure;
  /** Of what answers hold several of: the share of them, or their mean. */
  ratio: (of: Rounds, domain: Domain, as: 'share' | 'mean') => Figure;
};

const LEVEL = 0.95;

export function estimatorOf(design: Design, { errors }: Plan): Estimator {
  const degrees = Math.max(1, degreesOfFreedom(design));
  const drawn = replicatesOf(design, errors);
  const cells = cellsOf(design);
  const meanOf = (values: Float64Array, domain: Domain): Estimate => {
    const found = mean(design, values, domain);
    return drawn ? { ...found, standardError: replicatedError(drawn, averageOf(values, domain)) } : found;
  };
  return {
    share: (values, domain) => {
      const found = cells && !drawn ? shareOf(cells, values, domain) : meanOf(values, domain);
      return figureOf(found, shareInterval(found, LEVEL, degrees));
    },
    mean: (values, domain) => {
      const found = meanOf(values, domain);
      return figureOf(found, interval(found, LEVEL, degrees));
    },
    ratio: ({ above, below }, domain, as) => {
      const linearized = ratio(design, above, below, domain);
      const again = ratioOf(above, below, domain);
      const found = drawn ? { ...linearized, standardError: replicatedError(drawn, again) } : linearized;
      return figureOf(found, (as === 'share' ? shareInterval : interval)(found, LEVEL, degrees));
    },
    median: (values, domain) => {
      const found = quantile(design, values, 0.5, LEVEL, domain);
      return figureOf(found, found);
    }
  };
}

/** Where all who answered said the same, nothing tells how far it may be off: an interval without width would lie. */
function figureOf({ estimate, standardError }: Estimate, ends: { low: number; high: number } | null): Figure {
  const known = (value: number | null | undefined) => (Number.isFinite(value) ? value! : null);
  const wide = ends !== null && ends.high - ends.low > 1e-9;
  const error = known(standardError);
  return {
    estimate,
    standardError: error !== null && error > 1e-9 ? error : null,
    low: wide ? known(ends.low) : null,
    high: wide ? known(ends.high) : null
  };
}

const averageOf = (values: Float64Array, domain: Domain) => ratioOf(values, null, domain);

const ratioOf =
  (above: Float64Array, below: Float64Array | null, domain: Domain) => (weights: Float64Array) => {
    let [sum, whole] = [0, 0];
    for (let row = 0; row < weights.length; row++) {
      if (Number.isNaN(above[row]) || domain?.[row] === 0) continue;
      sum += weights[row]! * above[row]!;
      whole += weights[row]! * (below ? below[row]! : 1);
    }
    return sum / whole;
  };
