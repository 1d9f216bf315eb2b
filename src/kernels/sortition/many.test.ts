import { expect, it } from 'vitest';
import { drawFairly, type Draw } from './index.ts';
import { loadSolver } from './solver.ts';

/** 512 people, no two alike: three questions with eight answers each, and a panel of 32 with three to five of each. */
const unlike: Draw = {
  pool: Array.from({ length: 512 }, (_, at) => ({
    id: `p${at}`,
    features: { street: `v${at % 8}`, age: `v${(at >> 3) % 8}`, work: `v${(at >> 6) % 8}` }
  })),
  quotas: ['street', 'age', 'work'].flatMap((feature) =>
    Array.from({ length: 8 }, (_, at) => ({ feature, value: `v${at}`, min: 3, max: 5 }))
  ),
  size: 32
};

it('where no two people are alike, everybody’s chance comes close enough, and it is said how close', async () => {
  const drawn = await drawFairly(await loadSolver(), unlike, 'x');
  if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
  expect(drawn.fairness.within).toBeGreaterThan(0);
  expect(drawn.fairness.within).toBeLessThan(1 / 5000);
  expect(drawn.fairness.mean).toBeCloseTo(32 / 512, 6);
  expect(drawn.lottery.furthest).toBeLessThanOrEqual(32 / 1000);
  const byId = new Map(unlike.pool.map((person) => [person.id, person.features]));
  for (const panel of drawn.lottery.panels.slice(0, 50))
    for (const { feature, value, min, max } of unlike.quotas) {
      const held = panel.filter((id) => byId.get(id)![feature as 'street'] === value).length;
      expect(held).toBeGreaterThanOrEqual(min);
      expect(held).toBeLessThanOrEqual(max);
    }
}, 120_000);
