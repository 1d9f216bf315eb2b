/**
 * Claim: fair draws are computed in less time than the published implementation took with a commercial solver
 * (Flanigan et al. 2021): 2.7 s for the small example (200 people, panel of 20), 1,161.8 s for the large one (2,000
 * people, panel of 200), two features each. The pools are invented with their sizes.
 *
 * Run: node bench/sortition.ts
 */
import {
  drawFairly,
  randomFrom,
  type Candidate,
  type Draw,
  type Quota
} from '../src/kernels/sortition/index.ts';
import { loadSolver } from '../src/kernels/sortition/solver.ts';

const solver = await loadSolver();
const FEATURES = { gender: ['female', 'male'], leaning: ['liberal', 'conservative'] };

await measure('small example', draw(200, 20, [9, 20]), 2.7);
await measure('large example', draw(2000, 200, [99, 101]), 1161.8);
await measure('conduct panel', draw(60, 5, [2, 3]), null);
await measure('many kinds', await manyKinds(1727, 110), null);

/** Seven features, and people who come forward unlike the people there are: 1,200 kinds, as in the largest published pools. */
async function manyKinds(people: number, size: number): Promise<Draw> {
  const random = await randomFrom('many kinds');
  const values = { gender: 3, age: 6, race: 5, school: 5, place: 8, view: 4, disability: 2 };
  const features = Object.entries(values).map(([feature, count]) => {
    const weights = Array.from({ length: count }, (_, at) => (count - at) * Math.exp(2 * random() - 1));
    return {
      feature,
      shares: shared(Array.from({ length: count }, (_, at) => count - at)),
      come: shared(weights)
    };
  });
  const pool = Array.from({ length: people }, (_, at) => ({
    id: `p${at}`,
    features: Object.fromEntries(features.map(({ feature, come }) => [feature, `v${oneOf(come, random())}`]))
  }));
  const quotas = features.flatMap(({ feature, shares }) =>
    shares.map((share, at) => ({
      feature,
      value: `v${at}`,
      min: Math.max(0, Math.floor(share * size) - 1),
      max: Math.ceil(share * size) + 1
    }))
  );
  return { pool, quotas, size };
}

function shared(weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

function oneOf(shares: number[], at: number): number {
  let left = at;
  const found = shares.findIndex((share) => (left -= share) < 0);
  return found < 0 ? shares.length - 1 : found;
}

/** Three in four are women, two in three liberal: the quotas have something to even out. */
function draw(people: number, size: number, [min, max]: [number, number]): Draw {
  const pool: Candidate[] = Array.from({ length: people }, (_, at) => ({
    id: `p${at}`,
    features: {
      gender: FEATURES.gender[Number(at % 4 === 0)]!,
      leaning: FEATURES.leaning[Number(at % 3 === 0)]!
    }
  }));
  const quotas: Quota[] = Object.entries(FEATURES).flatMap(([feature, values]) =>
    values.map((value) => ({ feature, value, min, max }))
  );
  return { pool, quotas, size };
}

async function measure(what: string, of: Draw, published: number | null): Promise<void> {
  const start = performance.now();
  const drawn = await drawFairly(solver, of, 'bench');
  const took = (performance.now() - start) / 1000;
  if (drawn.kind !== 'drawn') throw new Error(`${what}: ${drawn.kind}`);
  const { least, gini, within } = drawn.fairness;
  const beside = published
    ? `, ${Math.round(published / took)} times faster than published (${published} s)`
    : '';
  console.log(
    `${what}: ${took.toFixed(2)} s${beside}; least chance ${(100 * least).toFixed(1)} %, Gini ${gini.toFixed(3)}${within ? `, all within ${(100 * within).toFixed(3)} %` : ''}`
  );
}
