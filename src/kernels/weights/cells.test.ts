import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, mean, rake, shareOf, usualRaking, type Design, type Margin } from './index.ts';

const crowd = fc.array(
  fc.record({ town: fc.nat(2), tongue: fc.nat(1), answer: fc.constantFrom(0, 1, NaN), inside: fc.boolean() }),
  { minLength: 40, maxLength: 120 }
);

describe('a share worked out from counts', () => {
  it('is the share worked out row by row, and so is its error', () =>
    fc.assert(
      fc.property(crowd, fc.boolean(), (people, weighted) => {
        const margins: Margin[] = [
          {
            name: 'town',
            levels: ['a', 'b', 'c'],
            codes: Int32Array.from(people, ({ town }) => town),
            targets: [0.5, 0.3, 0.2]
          },
          {
            name: 'tongue',
            levels: ['es', 'en'],
            codes: Int32Array.from(people, ({ tongue }) => tongue),
            targets: [0.7, 0.3]
          }
        ];
        const start = new Float64Array(people.length).fill(1);
        const raking = rake(start, margins, { ...usualRaking, total: people.length });
        fc.pre(!weighted || raking.converged);
        const design: Design = {
          ...{ strata: null, clusters: null, population: null },
          weights: weighted ? raking.weights : start,
          raked: weighted ? margins : []
        };
        const values = Float64Array.from(people, ({ answer }) => answer);
        const domain = Uint8Array.from(people, ({ inside }) => Number(inside));
        for (const within of [null, domain]) {
          const [rows, cells] = [mean(design, values, within), shareOf(cellsOf(design)!, values, within)];
          fc.pre(rows.answered > 1);
          expect(cells.estimate).toBeCloseTo(rows.estimate, 10);
          expect(cells.standardError!).toBeCloseTo(rows.standardError!, 8);
          expect([cells.answered, cells.missing]).toEqual([rows.answered, rows.missing]);
        }
      }),
      { numRuns: 50 }
    ));

  it('knows no strata and no clusters', () => {
    const weights = new Float64Array(3).fill(1);
    const design = { weights, strata: null, clusters: Int32Array.of(0, 0, 1), population: null, raked: [] };
    expect(cellsOf(design)).toBeNull();
  });
});
