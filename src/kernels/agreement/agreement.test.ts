import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha, interval, nominal, ordinal, ratio, sets } from './index.ts';

/** Rows are coders, as in the paper; a dot is nothing given. */
const units = (...coders: string[]): (string | null)[][] => {
  const rows = coders.map((line) => line.split(' '));
  return rows[0]!.map((_, at) => rows.map((row) => (row[at] === '.' ? null : row[at]!)));
};
const numbers = (table: (string | null)[][]) =>
  table.map((unit) => unit.map((one) => (one === null ? null : Number(one))));

describe('Krippendorff’s own examples', () => {
  test('two coders, yes and no', () => {
    expect(alpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), nominal)).toBeCloseTo(0.095, 3);
  });

  test('two coders, five names', () => {
    expect(alpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), nominal)).toBeCloseTo(0.692, 3);
  });

  const four = units(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .'
  );
  test.each([
    ['names', nominal, 0.743],
    ['ranks', ordinal, 0.815],
    ['amounts', interval, 0.849],
    ['ratios', ratio, 0.797]
  ] as const)('four coders with values missing, as %s', (_, metric, expected) => {
    expect(alpha(numbers(four), metric as typeof interval)).toBeCloseTo(expected, 3);
  });
});

test('where nothing varies, or nobody coded the same, nothing can be said', () => {
  expect(alpha(units('a a a', 'a a a'), nominal)).toBeNull();
  expect(alpha(units('a b .', '. . c'), nominal)).toBeNull();
  expect(alpha([], nominal)).toBeNull();
});

test('of several codes on one passage those that both gave count', () => {
  const [rent, food, work] = ['rent', 'food', 'work'];
  const same = [
    [[rent], [rent]],
    [
      [food, work],
      [work, food]
    ]
  ];
  expect(alpha(same, sets)).toBe(1);
  const half = alpha(
    [
      [[rent], [rent, food]],
      [[work], [work]],
      [[food], [food]]
    ],
    sets
  )!;
  expect(half).toBeGreaterThan(0.5);
  expect(half).toBeLessThan(1);
});

const table = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }), {
  maxLength: 20
});

test('it is never more than 1, and neither the order of coders nor of passages matters', () => {
  fc.assert(
    fc.property(table, (units) => {
      const is = alpha(units, nominal);
      const turned = alpha(units.map((unit) => [...unit].reverse()).reverse(), nominal);
      expect(turned === null).toBe(is === null);
      if (is === null) return;
      expect(is).toBeLessThanOrEqual(1);
      expect(turned).toBeCloseTo(is, 10);
    })
  );
});

test('coders who always give the same agree fully, whatever they give', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2 }), (values) => {
      const is = alpha(
        values.map((value) => [value, value]),
        nominal
      );
      expect(is).toBe(new Set(values).size > 1 ? 1 : null);
    })
  );
});
