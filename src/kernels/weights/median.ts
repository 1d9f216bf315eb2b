import { degreesOfFreedom, type Design } from './design.ts';
import { answeredIn, mean, type Domain, type Estimate } from './estimate.ts';
import { studentQuantile } from './student.ts';

export type Quantile = Estimate & { low: number; high: number };

/**
 * The smallest answer that so many people (by weight) do not exceed, with Woodruff's interval: that of the
 * share below, carried over to the answers. Source: Woodruff (1952), JASA 47, 635–646.
 */
export function quantile(
  design: Design,
  values: Float64Array,
  part = 0.5,
  level = 0.95,
  domain: Domain = null
): Quantile {
  const ladder = ladderOf(design, values, domain);
  const estimate = at(ladder, part);
  const below = mean(
    design,
    values.map((value) => (Number.isNaN(value) ? value : Number(value <= estimate))),
    domain
  );
  const t = studentQuantile((1 + level) / 2, degreesOfFreedom(design));
  const reach = below.standardError === null ? NaN : t * below.standardError;
  const [low, high] = [at(ladder, below.estimate - reach), at(ladder, below.estimate + reach)];
  const told = !Number.isNaN(low) && !Number.isNaN(high);
  return { ...below, estimate, standardError: told ? (high - low) / (2 * t) : null, low, high };
}

type Ladder = { values: number[]; upTo: number[] };

/** Each answer with the share of people up to it. */
function ladderOf(design: Design, values: Float64Array, domain: Domain): Ladder {
  const inside = answeredIn(values, domain);
  const rows = [...values.keys()].filter((row) => inside[row] && design.weights[row]! > 0);
  rows.sort((a, b) => values[a]! - values[b]!);
  const people = rows.reduce((sum, row) => sum + design.weights[row]!, 0);
  let below = 0;
  const upTo = rows.map((row) => (below += design.weights[row]! / people));
  return { values: rows.map((row) => values[row]!), upTo };
}

function at({ values, upTo }: Ladder, part: number): number {
  if (Number.isNaN(part)) return NaN;
  const first = upTo.findIndex((share) => share >= part - 1e-12);
  return (first < 0 ? values.at(-1) : values[first]) ?? NaN;
}
