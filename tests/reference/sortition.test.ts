import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawFairly, readPool, readQuotas, type Draw } from '../../src/kernels/sortition/index.ts';
import { loadSolver } from '../../src/kernels/sortition/solver.ts';

const FOLDER = new URL('../../../shared/data/sortition/', import.meta.url);
const here = existsSync(FOLDER);

function drawIn(quotaFile: string, poolFile: string, size: number): Draw {
  const [quotaText, poolText] = [quotaFile, poolFile].map((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8')
  );
  const quotas = readQuotas(quotaText!);
  return { quotas, pool: readPool(poolText!, quotas), size };
}

async function drawn(draw: Draw) {
  const result = await drawFairly(await loadSolver(), draw, 'reference');
  if (result.kind !== 'drawn') throw new Error(result.kind);
  return result;
}

describe.skipIf(!here)('draws whose fairest chances are known', () => {
  test('the small example: everybody has ten in a hundred', async () => {
    const draw = drawIn('example_small_20/categories.csv', 'example_small_20/respondents.csv', 20);
    const { fairness, lottery } = await drawn(draw);
    expect(draw.pool).toHaveLength(200);
    expect(fairness.least).toBeCloseTo(0.1, 6);
    expect(fairness.gini).toBeCloseTo(0, 6);
    expect(lottery.furthest).toBeLessThanOrEqual(20 / 1000);
  });

  test('the assembly’s pool: the least chance is 1 in 11', async () => {
    const { fairness, lottery } = await drawn(
      drawIn('sf_fixture/features.csv', 'sf_fixture/candidates.csv', 22)
    );
    expect(fairness.least).toBeCloseTo(1 / 11, 6);
    expect(fairness.greatest).toBeCloseTo(0.470903, 6);
    expect(fairness.gini).toBeCloseTo(0.140351, 6);
    expect(lottery.furthest).toBeLessThanOrEqual(22 / 1000);
  });
});

test.runIf(!here)('skipped: no reference data', () => undefined);
