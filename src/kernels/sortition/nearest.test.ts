import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf } from './climb.ts';
import { nearestTo } from './nearest.ts';

const panel = (...counts: number[]) => Uint16Array.from(counts);

describe('the mixture nearest to what is wanted', () => {
  it('reaches what lies between the panels', () => {
    const nearest = nearestTo(Float64Array.of(0.25, 0.75), [1, 1]);
    nearest.add(panel(1, 0));
    expect(nearest.owed()).toEqual(Float64Array.of(-0.75, 0.75));
    nearest.add(panel(0, 1));
    nearest.shares.forEach((share, at) => expect(share).toBeCloseTo([0.25, 0.75][at]!, 12));
  });

  it('lets a panel leave that only pulls away', () => {
    const nearest = nearestTo(Float64Array.of(2, 2), [2, 2]);
    for (const one of [panel(0, 0), panel(0, 2), panel(2, 2)]) nearest.add(one);
    expect(nearest.panels()).toEqual([panel(2, 2)]);
  });

  it('takes no panel twice', () => {
    const nearest = nearestTo(Float64Array.of(1, 0), [2, 2]);
    nearest.add(panel(0, 2));
    expect(nearest.add(panel(0, 2))).toBe(false);
  });

  it('is one that no panel among those given would bring closer', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 12 }),
        fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)),
        (panels, tenths) => {
          const wanted = Float64Array.from(tenths, (n) => n / 10);
          const nearest = nearestTo(wanted, [1, 1, 1, 1]);
          const list = panels.map((one) => panel(...one));
          nearest.add(list[0]!);
          for (let round = 0; round < 100; round++) {
            const owed = nearest.owed();
            const worth = owed.reduce((sum, people, kind) => sum + people * (wanted[kind]! - people), 0);
            const heaviest = list.toSorted((a, b) => weightOf(b, owed) - weightOf(a, owed))[0]!;
            if (weightOf(heaviest, owed) <= worth + 1e-9 || !nearest.add(heaviest)) break;
            expect(round).toBeLessThan(99);
          }
          expect(nearest.shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
          expect(Math.min(...nearest.shares)).toBeGreaterThan(0);
        }
      ),
      { numRuns: 200 }
    ));
});
