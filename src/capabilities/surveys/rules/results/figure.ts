import {
  bootstrap,
  cellsOf,
  degreesOfFreedom,
  interval,
  mean,
  quantile,
  replicatedError,
  shareInterval,
  shareOf,
  type Design,
  type Domain,
  type Estimate,
  type Replicates
} from '../../../../kernels/weights/index.ts';
import { rakeTo } from './weigh.ts';
import type { Plan } from './plan.ts';

/** One number and how far it may be off: with 95 of 100 such surveys the truth lies between `low` and `high`. */
export type Figure = {
  estimate: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
};

/** The same answers, estimated as the plan says. */
export type Estimator = {
  share: (values: Float64Array, domain: Domain) => Figure;
  mean: (values: Float64Array, domain: Domain) => Figure;
  median: (values: Float64Array, domain: Domain) => Figure;
};

const LEVEL = 0.95;
const TIMES = 200;
const SEED = 2020;

export function estimatorOf(design: Design, { errors }: Plan): Estimator {
  const degrees = Math.max(1, degreesOfFreedom(design));
  const drawn = errors === 'replicated' ? replicatesOf(design) : null;
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
    median: (values, domain) => {
      const found = quantile(design, values, 0.5, LEVEL, domain);
      return figureOf(found, found);
    }
  };
}

function figureOf({ estimate, standardError }: Estimate, ends: { low: number; high: number } | null): Figure {
  const known = (value: number | null | undefined) => (Number.isFinite(value) ? value! : null);
  return { estimate, standardError: known(standardError), low: known(ends?.low), high: known(ends?.high) };
}

/** Each draw of the bootstrap is raked anew, as the sample was. */
function replicatesOf(design: Design): Replicates {
  const { weights, scales } = bootstrap(design, TIMES, SEED);
  if (!design.raked.length) return { weights, scales };
  return {
    weights: weights.map((drawn) => {
      const raking = rakeTo(drawn, design.raked, null);
      return raking.converged ? raking.weights : drawn;
    }),
    scales
  };
}

const averageOf = (values: Float64Array, domain: Domain) => (weights: Float64Array) => {
  let [sum, people] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    if (Number.isNaN(values[row]) || domain?.[row] === 0) continue;
    sum += weights[row]! * values[row]!;
    people += weights[row]!;
  }
  return sum / people;
};
