import { bootstrap, jk1, jkn, type Design, type Replicates } from '../../../../kernels/weights/index.ts';
import type { Plan } from './plan.ts';
import { rakeTo } from './weigh.ts';

const TIMES = 200;
const SEED = 2020;
/** Up to so many answers each is left out once by itself; of more, so many parts of them are. */
const ONE_BY_ONE = 500;

/** The sample as it could also have come out, each time weighted anew as the sample was; null for the formula. */
export function replicatesOf(design: Design, errors: Plan['errors']): Replicates | null {
  if (errors === 'linearized') return null;
  const { weights, scales } = drawn(design, errors);
  if (!design.raked.length) return { weights, scales };
  return {
    weights: weights.map((one) => {
      const raking = rakeTo(one, design.raked, null);
      return raking.converged ? raking.weights : one;
    }),
    scales
  };
}

function drawn(design: Design, errors: 'replicated' | 'jk1' | 'jkn'): Replicates {
  if (errors === 'replicated') return bootstrap(design, TIMES, SEED);
  return errors === 'jk1' ? jk1(inParts(design, null)) : jkn(inParts(design, design.strata));
}

/** Answers come in the order of their random ids, so that every so-manyth of a stratum is a part drawn at random. */
function inParts(design: Design, strata: Int32Array | null): Design {
  const rows = design.weights.length;
  if (rows <= ONE_BY_ONE) return design;
  const seen = new Map<number, number>();
  const kinds = strata ? new Set(strata).size : 1;
  const parts = Math.max(2, Math.floor(TIMES / kinds));
  const clusters = Int32Array.from(design.weights, (_, row) => {
    const stratum = strata?.[row] ?? 0;
    const before = seen.get(stratum) ?? 0;
    seen.set(stratum, before + 1);
    return stratum * parts + (before % parts);
  });
  return { ...design, clusters };
}
