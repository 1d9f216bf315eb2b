import { unitsOf, type Design, type Units } from './design.ts';

/** One set of weights for each replicate, and what each squared deviation counts. */
export type Replicates = { weights: Float64Array[]; scales: number[] };

/** Each cluster left out once, whatever its stratum. */
export function jk1(design: Design): Replicates {
  const units = unitsOf(design);
  const grow = units.count / (units.count - 1);
  const drawn = design.population ? 1 - units.count / design.population[0]! : 1;
  return {
    weights: leavingOut(design, units, () => () => grow),
    scales: new Array<number>(units.count).fill(drawn / grow)
  };
}

/** Each cluster left out once; the others of its stratum stand in for it. */
export function jkn(design: Design): Replicates {
  const units = unitsOf(design);
  const grow = (stratum: number) => units.sizes[stratum]! / (units.sizes[stratum]! - 1);
  const same = (left: number) => (unit: number) =>
    units.stratum[unit] === units.stratum[left] ? grow(units.stratum[unit]!) : 1;
  return {
    weights: leavingOut(design, units, same),
    scales: units.stratum.map((stratum) => {
      const drawn = design.population ? 1 - units.sizes[stratum]! / design.population[stratum]! : 1;
      return drawn / grow(stratum);
    })
  };
}

/** Rao and Wu (1988): in each stratum one cluster fewer than there are, drawn with replacement by the seed. */
export function bootstrap(design: Design, times: number, seed: number): Replicates {
  const units = unitsOf(design);
  const next = randomFrom(seed);
  const members = units.sizes.map((_, stratum) =>
    [...units.stratum.keys()].filter((unit) => units.stratum[unit] === stratum)
  );
  const weights = Array.from({ length: times }, () => {
    const factor = new Float64Array(units.count);
    for (const inside of members)
      for (let draw = 1; draw < inside.length; draw++)
        factor[inside[Math.floor(next() * inside.length)]!]! += inside.length / (inside.length - 1);
    return design.weights.map((weight, row) => weight * factor[units.ofRow[row]!]!);
  });
  return { weights, scales: new Array<number>(times).fill(1 / times) };
}

/**
 * The standard error of any figure: it is computed again for each replicate, around their mean.
 * `figure` rakes the weights it is given anew where raking was done.
 */
export function replicatedError(
  { weights, scales }: Replicates,
  figure: (weights: Float64Array) => number
): number {
  const found = weights.map(figure);
  const middle = found.reduce((sum, one) => sum + one, 0) / found.length;
  return Math.sqrt(found.reduce((sum, one, at) => sum + scales[at]! * (one - middle) ** 2, 0));
}

function leavingOut(
  { weights }: Design,
  units: Units,
  growWithout: (left: number) => (unit: number) => number
): Float64Array[] {
  return Array.from({ length: units.count }, (_, left) => {
    const grow = growWithout(left);
    return weights.map((weight, row) => {
      const unit = units.ofRow[row]!;
      return unit === left ? 0 : weight * grow(unit);
    });
  });
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
