import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  commitmentOf,
  drawFairly,
  replacement,
  smallestRelaxation,
  type Candidate,
  type Draw,
  type Drawn,
  type Quota,
  type Solver
} from './index.ts';
import { levelsByColumns } from './byColumns.ts';
import { cover } from './cover.ts';
import { kindsOf } from './kinds.ts';
import { leximin } from './leximin.ts';
import { openOracle } from './oracle.ts';
import { panelsOf } from './panels.ts';
import { loadSolver } from './solver.ts';
import { drawInThread } from './thread.ts';

let solver: Solver;
beforeAll(async () => (solver = await loadSolver()));

const people = (count: number, features: Record<string, string>, from: string): Candidate[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${from}${at}`, features }));

const between = (feature: string, value: string, min: number, max: number): Quota => ({
  feature,
  value,
  min,
  max
});

/** Four parents and sixteen neighbors; a panel of five with two or three parents. */
const palmdale: Draw = {
  pool: [...people(4, { who: 'parent' }, 'p'), ...people(16, { who: 'neighbor' }, 'n')],
  quotas: [between('who', 'parent', 2, 3), between('who', 'neighbor', 2, 3)],
  size: 5
};

const drawnOf = (drawn: Drawn) => {
  if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
  return drawn;
};

/** Up to 24 people with three features, quotas that may be tight, homes that some share. */
function anyDraw(): fc.Arbitrary<Draw> {
  const person = fc.record({ a: fc.nat(1), b: fc.nat(2), c: fc.nat(1), home: fc.nat(15) });
  const slack = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 7, maxLength: 7 });
  return fc
    .tuple(
      fc.array(person, { minLength: 6, maxLength: 24 }),
      fc.integer({ min: 2, max: 6 }),
      slack,
      fc.boolean()
    )
    .map(([list, size, gives, onePerHousehold]) => {
      const pool = list.map(({ a, b, c, home }, at) => ({
        id: `i${at}`,
        features: { a: `a${a}`, b: `b${b}`, c: `c${c}` },
        household: home < 8 ? `h${home}` : null
      }));
      const values = [
        ['a', 'a0'],
        ['a', 'a1'],
        ['b', 'b0'],
        ['b', 'b1'],
        ['b', 'b2'],
        ['c', 'c0'],
        ['c', 'c1']
      ] as const;
      const quotas = values.map(([feature, value], at) => {
        const share =
          (pool.filter(({ features }) => features[feature] === value).length / pool.length) * size;
        const [less, more] = gives[at]!;
        return between(feature, value, Math.max(0, Math.round(share) - less), Math.round(share) + more);
      });
      return { pool, quotas, size, onePerHousehold };
    });
}

function byPanelsOnly(draw: Draw): Float64Array {
  const kinds = kindsOf(draw);
  const oracle = openOracle(solver, panelsOf(draw, kinds));
  try {
    const { panels, uncovered } = cover(oracle, kinds)!;
    const given = new Map(uncovered.map((kind) => [kind, 0]));
    return levelsByColumns(solver, oracle, kinds, given, panels, () => undefined);
  } finally {
    oracle.close();
  }
}

function broken({ quotas, size, onePerHousehold }: Draw, panel: Candidate[]): unknown[] {
  const homes = panel.flatMap(({ household }) => (onePerHousehold && household ? [household] : []));
  return [
    ...quotas.filter(({ feature, value, min, max }) => {
      const held = panel.filter(({ features }) => features[feature] === value).length;
      return held < min || held > max;
    }),
    ...(new Set(panel).size === size ? [] : ['size']),
    ...(new Set(homes).size === homes.length ? [] : ['household'])
  ];
}

describe('chances', () => {
  it('are as equal as the quotas allow: the many who seldom come get all that can be given', async () => {
    const { chances, fairness } = drawnOf(await drawFairly(solver, palmdale, 'x'));
    expect(chances.n0).toBeCloseTo(3 / 16, 8);
    expect(chances.p0).toBeCloseTo(2 / 4, 8);
    expect(fairness.mean).toBeCloseTo(5 / 20, 8);
  });

  it('are the same by rows and by panels, whatever the pool', () =>
    fc.assert(
      fc.property(anyDraw(), (draw) => {
        const fair = leximin(solver, draw);
        if (!fair) {
          expect(smallestRelaxation(solver, draw)).not.toEqual([]);
          return;
        }
        const direct = byPanelsOnly(draw);
        fair.chances.forEach((chance, kind) => expect(chance).toBeCloseTo(direct[kind]!, 5));
        const sum = fair.kinds.reduce((all, kind, at) => all + kind.people.length * fair.chances[at]!, 0);
        expect(sum).toBeCloseTo(draw.size, 4);
      }),
      { numRuns: 40 }
    ));
});

describe('the list of panels', () => {
  it('keeps every quota in every panel, every household, and everybody’s chance', () =>
    fc.assert(
      fc.asyncProperty(anyDraw(), fc.string(), async (draw, seed) => {
        const drawn = await drawFairly(solver, draw, seed);
        if (drawn.kind !== 'drawn') return;
        const byId = new Map(draw.pool.map((person) => [person.id, person]));
        expect(drawn.lottery.panels).toHaveLength(1000);
        for (const panel of new Set(drawn.lottery.panels.map(String)))
          expect(
            broken(
              draw,
              panel.split(',').map((id) => byId.get(id)!)
            )
          ).toEqual([]);
        expect(drawn.lottery.furthest).toBeLessThanOrEqual(draw.size / 1000 + 1e-9);
      }),
      { numRuns: 40 }
    ));

  it('is the same for the same seed, another for another; the hash commits to both', async () => {
    const [one, again, other] = await Promise.all(
      ['barrio', 'barrio', 'colonia'].map(async (seed) => drawnOf(await drawFairly(solver, palmdale, seed)))
    );
    expect(again).toEqual(one);
    expect(other!.commitment).not.toBe(one!.commitment);
    expect(await commitmentOf({ ...one!.lottery, seed: 'colonia' })).not.toBe(one!.commitment);
  });

  it('is made in a thread all the same, and says how far it is', async () => {
    const steps: string[] = [];
    const drawn = await drawInThread(palmdale, 'barrio', ({ step }) => steps.push(step));
    expect(drawn).toEqual(await drawFairly(solver, palmdale, 'barrio'));
    expect(steps).toContain('mix');
  });
});

describe('quotas that cannot be kept', () => {
  const tight: Draw = {
    ...palmdale,
    quotas: [between('who', 'parent', 5, 5), between('who', 'neighbor', 0, 5)]
  };

  it('come with the smallest change that helps', async () =>
    expect(await drawFairly(solver, tight, 'x')).toEqual({
      kind: 'infeasible',
      relaxation: [{ feature: 'who', value: 'parent', min: 4, max: 5, was: { min: 5, max: 5 } }]
    }));

  it('give where they may give', () => {
    const quotas = [
      { ...between('who', 'parent', 0, 1), maxFlex: 1 },
      { ...between('who', 'neighbor', 0, 3), maxFlex: 5 }
    ];
    expect(smallestRelaxation(solver, { ...palmdale, quotas })).toEqual([
      { feature: 'who', value: 'neighbor', min: 0, max: 4, was: { min: 0, max: 3 } }
    ]);
  });

  it('a pool smaller than the panel is helped by no change', async () =>
    expect(await drawFairly(solver, { ...palmdale, size: 21 }, 'x')).toEqual({ kind: 'too_few' }));

  it('name whom they keep out, and which quota does', async () => {
    const quotas = [between('who', 'parent', 0, 0), between('who', 'neighbor', 0, 5)];
    const { blocked, chances } = drawnOf(await drawFairly(solver, { ...palmdale, quotas }, 'x'));
    expect(chances.p0).toBe(0);
    expect(blocked).toHaveLength(4);
    expect(blocked[0]!.quotas).toEqual([
      { feature: 'who', value: 'parent', min: 0, max: 1, was: { min: 0, max: 0 } }
    ]);
  });
});

describe('somebody declines', () => {
  it('and one with the same features comes in, by lot with the seed', async () => {
    const panel = ['n0', 'n1', 'n2', 'p0', 'p1'];
    const next = await replacement(palmdale, panel, 'p0', new Set(['p2']), 'x');
    expect(next).toEqual({ id: 'p3', shared: 1, of: 1, missed: 0 });
    expect(await replacement(palmdale, panel, 'n0', new Set(), 'x')).toEqual(
      await replacement(palmdale, panel, 'n0', new Set(), 'x')
    );
  });

  it('and where nobody like them is left, the quotas decide who is nearest', async () => {
    const panel = ['n0', 'n1', 'n2', 'p0', 'p1'];
    const next = await replacement(palmdale, panel, 'p0', new Set(['p2', 'p3']), 'x');
    expect(next).toMatchObject({ shared: 0, missed: 2 });
  });

  it('and nobody is left at all', async () =>
    expect(
      await replacement({ ...palmdale, pool: palmdale.pool.slice(0, 2) }, ['p0'], 'p0', new Set(['p1']), 'x')
    ).toBeNull());
});
