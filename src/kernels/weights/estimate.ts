import { varianceOf, type Design } from './design.ts';

export type Estimate = {
  estimate: number;
  /** Null where it cannot be told: a stratum with one cluster, or nobody answered. */
  standardError: number | null;
  /** Rows that answered, and rows that did not: shown, never dropped in silence. */
  answered: number;
  missing: number;
};

/** Rows that count: 1 inside the domain, 0 outside. Null for all. */
export type Domain = Uint8Array | null;

/** NaN in `values` is a missing answer. */
export function total(design: Design, values: Float64Array, domain: Domain = null): Estimate {
  const inside = answeredIn(values, domain);
  const x = design.weights.map((weight, row) => (inside[row] ? weight * values[row]! : 0));
  return estimate(design, sum(x), x, values, domain);
}

/** A share is the mean of a 0/1 column. NaN where nobody answered. */
export function mean(design: Design, values: Float64Array, domain: Domain = null): Estimate {
  const inside = answeredIn(values, domain);
  const people = sum(design.weights.map((weight, row) => (inside[row] ? weight : 0)));
  const found = sum(design.weights.map((weight, row) => (inside[row] ? weight * values[row]! : 0))) / people;
  const x = design.weights.map((weight, row) =>
    inside[row] ? (weight * (values[row]! - found)) / people : 0
  );
  return estimate(design, found, x, values, domain);
}

/**
 * One total over another, where each row that was drawn holds several of what is counted: members of a household, say.
 * Its error is that of the rows, so whoever lives together is not taken for so many drawn apart.
 */
export function ratio(
  design: Design,
  above: Float64Array,
  below: Float64Array,
  domain: Domain = null
): Estimate {
  const inside = answeredIn(above, domain);
  const whole = sum(design.weights.map((weight, row) => (inside[row] ? weight * below[row]! : 0)));
  const found = sum(design.weights.map((weight, row) => (inside[row] ? weight * above[row]! : 0))) / whole;
  const x = design.weights.map((weight, row) =>
    inside[row] ? (weight * (above[row]! - found * below[row]!)) / whole : 0
  );
  return estimate(design, found, x, above, domain);
}

/** Of those who answered a question where several answers may be ticked: the share that ticked each. */
export function shares<Option extends string>(
  design: Design,
  ticked: Record<Option, Float64Array>,
  domain: Domain = null
): Record<Option, Estimate> {
  const columns = Object.entries<Float64Array>(ticked);
  return Object.fromEntries(
    columns.map(([option, column]) => [option, mean(design, column, domain)])
  ) as Record<Option, Estimate>;
}

/** One estimate for each level of `codes`. */
export function by(
  estimateOf: typeof mean,
  design: Design,
  values: Float64Array,
  codes: Int32Array,
  levels: string[]
): Estimate[] {
  return levels.map((_, level) => {
    const domain = Uint8Array.from(codes, (code) => Number(code === level));
    return estimateOf(design, values, domain);
  });
}

/** The variance beside that of as many rows drawn at random: R's deff of a mean. Null where unknown. */
export function designEffectOfMean(design: Design, values: Float64Array): number | null {
  const found = mean(design, values);
  if (found.standardError === null) return null;
  const inside = answeredIn(values, null);
  const people = sum(design.weights.map((weight, row) => (inside[row] ? weight : 0)));
  const squares = design.weights.map((weight, row) =>
    inside[row] ? weight * (values[row]! - found.estimate) ** 2 : 0
  );
  const rows = found.answered;
  const variance = ((sum(squares) / people) * rows) / (rows - 1);
  return found.standardError ** 2 / ((variance * (people - rows)) / (people * rows));
}

export function answeredIn(values: Float64Array, domain: Domain): Uint8Array {
  return Uint8Array.from(values, (value, row) => Number(!Number.isNaN(value) && (domain?.[row] ?? 1) === 1));
}

function estimate(
  design: Design,
  found: number,
  x: Float64Array,
  values: Float64Array,
  domain: Domain
): Estimate {
  const answered = answeredIn(values, domain).reduce((count, one) => count + one, 0);
  const asked = domain ? domain.reduce((count, one) => count + one, 0) : values.length;
  const variance = answered > 0 ? varianceOf(design, x) : null;
  return {
    estimate: found,
    standardError: variance === null ? null : Math.sqrt(variance),
    answered,
    missing: asked - answered
  };
}

const sum = (numbers: Float64Array) => numbers.reduce((all, one) => all + one, 0);
