import type { Kind } from './kinds.ts';
import type { Chances } from './levels.ts';
import { nearestTo, type Nearest } from './nearest.ts';
import type { Oracle } from './oracle.ts';
import type { Panel } from './panels.ts';
import type { Row } from './program.ts';

/** Panels with their shares, which add up to 1. */
export type Mixture = { panel: Panel; share: number }[];

/** What came of mixing. `within`: by how much anybody's chance misses the wanted one at most. */
export type Mixed = { mixture: Mixture; missed: number; within: number; cut: Row | null };

/** People by which the mixture's counts may miss the wanted ones, all kinds together. */
export const EXACT = 1e-5;

/**
 * From this many kinds on nobody waits for the last digit: a fifth of what one panel of the list of 1,000 weighs,
 * for everybody, is enough. Below, the mixture is exact.
 */
const MANY_KINDS = 400;
export const isMany = (kinds: Kind[]): boolean => kinds.length >= MANY_KINDS;
const ENOUGH = 1 / 5000;
/** A cut less deep than this is noise. Cuts wait until they take off half of what lies outside. */
const SEEN = 1e-7;
/** Rounds for each kind after which the mixture is taken as it stands. */
const PATIENCE = 12;

/**
 * The mixture of panels whose chances are closest to the wanted ones. Each round asks for the panel that makes up
 * best for what is owed. Where the wanted chances cannot be met, `cut` is a row that all panels keep and they break.
 */
export function mixtureOf(
  oracle: Oracle,
  kinds: Kind[],
  wanted: Chances,
  known: Panel[],
  progress: (percent: number) => void = () => undefined
): Mixed {
  const sizes = kinds.map(({ people }) => people.length);
  const counts = wanted.map((chance, kind) => chance * sizes[kind]!);
  const nearest = nearestTo(counts, sizes);
  known.forEach((panel) => nearest.add(panel));
  for (let round = 0; ; round++) {
    const owed = nearest.owed();
    const missed = owed.reduce((sum, people) => sum + Math.abs(people), 0);
    const within = owed.reduce((most, people, kind) => Math.max(most, Math.abs(people) / sizes[kind]!), 0);
    const mixed = (cut: Row | null): Mixed => ({ mixture: mixtureIn(nearest), missed, within, cut });
    if (missed < EXACT || (isMany(kinds) && within < ENOUGH) || round > PATIENCE * kinds.length)
      return mixed(null);
    progress(percentOf(within));
    const { weights, worth, norm } = directionOf(owed, counts, sizes);
    const { panel, bound } = oracle.best(weights, worth + 1e-9, nearest.panels());
    if (worth + norm - bound > Math.max(norm / 2, SEEN)) return mixed(rowOf(weights, bound));
    if (!panel || !nearest.add(panel)) return mixed(null);
  }
}

/** Each halving of what is missed takes about as long as the one before. */
const percentOf = (within: number): number =>
  Math.max(0, Math.min(99, Math.round((100 * Math.log(within)) / Math.log(ENOUGH))));

/** What a person of each kind is owed, as weights of length 1, and what the mixture is worth under them. */
function directionOf(
  owed: Float64Array,
  counts: Float64Array,
  sizes: number[]
): { weights: Float64Array; worth: number; norm: number } {
  const norm = Math.sqrt(owed.reduce((sum, people, kind) => sum + people ** 2 / sizes[kind]!, 0));
  const weights = owed.map((people, kind) => people / sizes[kind]! / norm);
  const worth = weights.reduce((sum, weight, kind) => sum + weight * (counts[kind]! - owed[kind]!), 0);
  return { weights, worth, norm };
}

const mixtureIn = (nearest: Nearest): Mixture =>
  nearest.panels().map((panel, at) => ({ panel, share: nearest.shares[at]! }));

const rowOf = (weights: Float64Array, bound: number): Row => ({
  lower: -Infinity,
  upper: bound,
  entries: [...weights.entries()].filter(([, weight]) => Math.abs(weight) > 1e-9)
});
