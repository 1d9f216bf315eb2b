import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithZone, differenceFromZone } from './index.ts';

const census = (share: number, marginOfError: number | null = 0.01) => ({ share, marginOfError });

describe('compareWithZone', () => {
  it('no African American family among 40 members, 16 % in the zone: under', () =>
    expect(compareWithZone({ count: 0, total: 40 }, census(0.16, 0.012))).toBe('under'));

  it('90 of 120 members speak Spanish, 55 % of the zone: over', () =>
    expect(compareWithZone({ count: 90, total: 120 }, census(0.55, 0.02))).toBe('over'));

  it('62 of 200 beside 30 %: in line', () =>
    expect(compareWithZone({ count: 62, total: 200 }, census(0.3))).toBe('in_line'));

  it('the same bare percentages among 10 members tell nothing', () =>
    expect(compareWithZone({ count: 3, total: 10 }, census(0.3))).toBe('cannot_tell'));

  it('a zone figure without its margin of error tells nothing', () =>
    expect(compareWithZone({ count: 0, total: 400 }, census(0.16, null))).toBe('cannot_tell'));

  it('a membership of nobody tells nothing', () =>
    expect(compareWithZone({ count: 0, total: 0 }, census(0.16))).toBe('cannot_tell'));

  it('a wide margin of error forgives a gap that a narrow one does not', () => {
    expect(compareWithZone({ count: 20, total: 200 }, census(0.16, 0.01))).toBe('under');
    expect(compareWithZone({ count: 20, total: 200 }, census(0.16, 0.09))).toBe('cannot_tell');
  });

  it('members who did not say their language keep the question open', () => {
    expect(compareWithZone({ count: 20, total: 200 }, census(0.2))).toBe('under');
    expect(compareWithZone({ count: 20, total: 200, undisclosed: 60 }, census(0.2))).toBe('cannot_tell');
  });

  it('refuses percentages where fractions are meant', () =>
    expect(() => compareWithZone({ count: 1, total: 2 }, census(34.5))).toThrow(RangeError));

  it("agrees with Newcombe's square-and-add: 56/70, 90 % Wilson 0.7109 to 0.8668", () => {
    const found = differenceFromZone({ count: 56, total: 70 }, census(0.5, 0));
    expect(found?.difference).toBeCloseTo(0.3, 10);
    expect(found?.low).toBeCloseTo(0.2109, 4);
    expect(found?.high).toBeCloseTo(0.3668, 4);
  });
});

describe('compareWithZone, whatever the figures', () => {
  const figures = fc.record({
    count: fc.nat(100),
    others: fc.nat(100),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    margin: fc.double({ min: 0, max: 0.2, noNaN: true })
  });

  it('the complement of a group that is over is under', () =>
    fc.assert(
      fc.property(figures, ({ count, others, share, margin }) => {
        const group = compareWithZone({ count, total: count + others }, census(share, margin));
        const rest = compareWithZone({ count: others, total: count + others }, census(1 - share, margin));
        const mirrored = { over: 'under', under: 'over', in_line: 'in_line', cannot_tell: 'cannot_tell' };
        const found = differenceFromZone({ count, total: count + others }, census(share, margin));
        const onTheEdge =
          found &&
          [0, 0.1, -0.1].some((edge) => [found.low, found.high].some((end) => Math.abs(end - edge) < 1e-9));
        fc.pre(!onTheEdge);
        expect(rest).toBe(mirrored[group]);
      })
    ));

  it('the interval holds the difference and widens with the margin of error', () =>
    fc.assert(
      fc.property(figures, ({ count, others, share, margin }) => {
        fc.pre(count + others > 0);
        const sharp = differenceFromZone({ count, total: count + others }, census(share, 0))!;
        const blurred = differenceFromZone({ count, total: count + others }, census(share, margin))!;
        expect(sharp.low).toBeLessThanOrEqual(sharp.difference + 1e-12);
        expect(sharp.high).toBeGreaterThanOrEqual(sharp.difference - 1e-12);
        expect(blurred.low).toBeLessThanOrEqual(sharp.low);
        expect(blurred.high).toBeGreaterThanOrEqual(sharp.high);
      })
    ));
});
