import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from './kinds.ts';
import type { Mixture } from './mixture.ts';
import { wholeTimes } from './whole.ts';

const panel = (...counts: number[]) => Uint16Array.from(counts);
const kinds = (...sizes: number[]) =>
  sizes.map((size) => ({ people: Array.from({ length: size }, (_, at) => ({ id: `${at}` })) })) as Kind[];

/** How far a list is from the mixture, in squares of the chance. */
function missed(mixture: Mixture, list: Uint16Array[], all: Kind[]): number {
  return all.reduce((sum, { people }, kind) => {
    const fair = mixture.reduce((wanted, one) => wanted + one.share * one.panel[kind]!, 0);
    const given = list.reduce((total, one) => total + one[kind]!, 0) / list.length;
    return sum + ((fair - given) / people.length) ** 2;
  }, 0);
}

describe('a mixture as whole panels', () => {
  it('is exact where the shares are whole', () => {
    const mixture = [
      { panel: panel(2, 0), share: 0.25 },
      { panel: panel(1, 1), share: 0.75 }
    ];
    const list = wholeTimes(mixture, kinds(4, 4), 8);
    expect(list.filter(([first]) => first === 2)).toHaveLength(2);
    expect(list).toHaveLength(8);
  });

  it('cannot be brought nearer by exchanging one panel for another', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 99 })),
          {
            minLength: 2,
            maxLength: 7
          }
        ),
        (told) => {
          const whole = told.reduce((sum, [, weight]) => sum + weight, 0);
          const mixture = told.map(([counts, weight]) => ({
            panel: panel(...counts),
            share: weight / whole
          }));
          const all = kinds(3, 4, 5, 6);
          const list = wholeTimes(mixture, all, 20);
          expect(list).toHaveLength(20);
          const best = missed(mixture, list, all);
          for (let out = 0; out < list.length; out++)
            for (const { panel: into } of mixture)
              expect(missed(mixture, list.with(out, into), all)).toBeGreaterThan(best - 1e-9);
        }
      ),
      { numRuns: 60 }
    ));
});
