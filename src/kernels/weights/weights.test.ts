import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  collapse,
  interval,
  jk1,
  jkn,
  mean,
  quantile,
  rake,
  ratio,
  replicatedError,
  shareInterval,
  shares,
  spreadOf,
  total,
  trend,
  usualRaking,
  type Design,
  type Margin
} from './index.ts';

const margin = (name: string, codes: number[], targets: number[]): Margin => ({
  name,
  levels: targets.map((_, level) => `${name} ${level}`),
  codes: Int32Array.from(codes),
  targets
});
const ones = (rows: number) => new Float64Array(rows).fill(1);
const simple = (weights: Float64Array): Design => ({
  weights,
  strata: null,
  clusters: null,
  population: null,
  raked: []
});

describe('rake', () => {
  it('two of three speak Spanish, half of the zone does', () => {
    const found = rake(ones(3), [margin('language', [0, 0, 1], [30, 30])]);
    expect([...found.weights]).toEqual([15, 15, 30]);
    expect(found).toMatchObject({ converged: true, problems: [] });
  });

  it('takes shares of a total as well as people', () => {
    const shared = rake(ones(3), [margin('language', [0, 0, 1], [0.5, 0.5])], { ...usualRaking, total: 60 });
    expect([...shared.weights]).toEqual([15, 15, 30]);
  });

  it('names the level that nobody in the sample has, and leaves the weights alone', () => {
    const found = rake(ones(2), [margin('language', [0, 0], [30, 30])]);
    expect(found.problems).toEqual([{ margin: 'language', level: 'language 1', problem: 'nobody' }]);
    expect(found).toMatchObject({ converged: false, weights: ones(2) });
  });

  it('levels put together are raked together', () => {
    const three = margin('language', [0, 0, 1], [30, 20, 10]);
    const two = collapse(three, ['language 1', 'language 2'], 'others');
    expect([...rake(ones(3), [two]).weights]).toEqual([15, 15, 30]);
  });

  it('keeps within bounds and still meets the margins', () => {
    const margins = [margin('a', [0, 0, 0, 1, 1], [10, 10]), margin('b', [0, 1, 1, 0, 1], [12, 8])];
    const bounds: [number, number] = [1.5, 7];
    const found = rake(ones(5), margins, { ...usualRaking, bounds });
    expect(found.converged).toBe(true);
    expect(Math.min(...found.weights)).toBeGreaterThanOrEqual(1.5 - 1e-9);
    expect(Math.max(...found.weights)).toBeLessThanOrEqual(7 + 1e-9);
  });

  it('refuses margins that expect different totals, and rows without a level', () => {
    expect(() => rake(ones(2), [margin('a', [0, 1], [5, 5]), margin('b', [0, 1], [5, 6])])).toThrow(
      RangeError
    );
    expect(() => rake(ones(2), [margin('a', [0, -1], [5, 5])])).toThrow(RangeError);
  });

  it('meets every margin, whoever answered', () => {
    const rows = fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(rows, (some) => {
        // One of each kind, so that a solution exists.
        const all = [...some, ...[0, 1, 2].flatMap((a) => [0, 1].map((b) => [a, b] as [number, number]))];
        const margins = [
          margin(
            'a',
            all.map(([a]) => a),
            [50, 30, 20]
          ),
          margin(
            'b',
            all.map(([, b]) => b),
            [40, 60]
          )
        ];
        const { weights, converged } = rake(ones(all.length), margins);
        expect(converged).toBe(true);
        for (const { codes, targets } of margins)
          targets.forEach((target, level) => {
            const sum = weights.reduce(
              (people, weight, row) => people + (codes[row] === level ? weight : 0),
              0
            );
            expect(sum).toBeCloseTo(target, 3);
          });
      })
    );
  });
});

describe('estimates', () => {
  const trust = Float64Array.of(4, 3, 5, Number.NaN, 2);

  it('missing answers are counted, not dropped', () =>
    expect(mean(simple(ones(5)), trust)).toMatchObject({ estimate: 3.5, answered: 4, missing: 1 }));

  it('an only cluster in a stratum leaves the error unknown', () =>
    expect(total({ ...simple(ones(3)), strata: Int32Array.of(0, 0, 1) }, ones(3)).standardError).toBeNull());

  it('several answers may be ticked, so shares sum to more than one', () => {
    const ticked = { rent: Float64Array.of(1, 1, 0, 0), food: Float64Array.of(1, 1, 1, 0) };
    const found = shares(simple(ones(4)), ticked);
    expect(found.rent.estimate + found.food.estimate).toBe(1.25);
  });

  it('the interval of a share stays within 0 and 1', () => {
    const share = { estimate: 0.02, standardError: 0.02, answered: 50, missing: 0 };
    expect(interval(share)!.low).toBeLessThan(0);
    expect(shareInterval(share)!.low).toBeGreaterThan(0);
    expect(interval(share, 0.95, 10)!.high).toBeCloseTo(0.02 + 2.228138852 * 0.02, 8);
  });

  it('members of households are estimated as in a sample of households', () => {
    const [adults, members] = [Float64Array.of(2, 1, 3, 2), Float64Array.of(4, 2, 3, 5)];
    const weights = Float64Array.of(1, 2, 1, 1.5);
    const one = (row: number) => new Array<number>(members[row]!).fill(row);
    const ofRow = [0, 1, 2, 3].flatMap(one);
    const yes = Float64Array.from(ofRow, (row, at) => Number(at - ofRow.indexOf(row) < adults[row]!));
    const design = {
      ...simple(Float64Array.from(ofRow, (row) => weights[row]!)),
      clusters: Int32Array.from(ofRow)
    };
    const [found, clustered] = [ratio(simple(weights), adults, members), mean(design, yes)];
    expect(found.estimate).toBeCloseTo(clustered.estimate, 12);
    expect(found.standardError).toBeCloseTo(clustered.standardError!, 12);
  });

  it('the median of weighted answers, with its interval around it', () => {
    const values = Float64Array.from({ length: 101 }, (_, n) => n);
    const found = quantile(simple(ones(101)), values);
    expect(found.estimate).toBe(50);
    expect(found.low).toBeLessThan(50);
    expect(found.high).toBeGreaterThan(50);
  });

  it('the change between two waves carries both errors', () =>
    expect(
      trend(
        { estimate: 3, standardError: 0.3, answered: 9, missing: 0 },
        { estimate: 4, standardError: 0.4, answered: 9, missing: 0 }
      )
    ).toEqual({ estimate: 1, standardError: 0.5 }));

  it('effective size of equal weights is their number', () =>
    expect(spreadOf(ones(40))).toMatchObject({ effectiveSize: 40, designEffect: 1 }));
});

describe('replicates', () => {
  const values = Float64Array.from({ length: 60 }, (_, n) => (n * 7919) % 13);
  const strata = Int32Array.from({ length: 60 }, (_, n) => n % 3);
  const figure = (weights: Float64Array) => mean(simple(weights), values).estimate;

  it('leaving one out agrees with linearization for a mean of equal weights', () =>
    expect(replicatedError(jk1(simple(ones(60))), figure)).toBeCloseTo(
      mean(simple(ones(60)), values).standardError!,
      10
    ));

  it('also within strata', () => {
    const design = { ...simple(ones(60)), strata };
    expect(replicatedError(jkn(design), figure)).toBeCloseTo(mean(design, values).standardError!, 10);
  });

  it('the bootstrap comes near, and the same seed gives the same', () => {
    const design = { ...simple(ones(60)), strata };
    const found = replicatedError(bootstrap(design, 2000, 7), figure);
    expect(found / mean(design, values).standardError!).toBeCloseTo(1, 1);
    expect(replicatedError(bootstrap(design, 2000, 7), figure)).toBe(found);
  });
});
