import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, GENESIS } from './index.ts';
import { sealedText } from './seal.ts';

describe('canonical', () => {
  it('gives the example of RFC 8785, section 3.2.2', () => {
    const value = {
      // eslint-disable-next-line no-loss-of-precision -- the example wants it lost
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false]
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    );
  });

  it('sorts as RFC 8785, section 3.2.3: by UTF-16 code unit, not by code point', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  const circle: Record<string, unknown> = {};
  circle.self = circle;
  it.each([
    ['nothing', undefined],
    ['a missing field', { a: undefined }],
    ['a hole in a list', [1, , 2]], // eslint-disable-line no-sparse-arrays
    ['not a number', { a: Number.NaN }],
    ['infinity', -Infinity],
    ['a bigint', 10n],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('a')],
    ['a date', { on: new Date(0) }],
    ['a map', new Map([[1, 2]])],
    ['half an emoji', ['\ud83d']],
    ['half an emoji as a key', { '\ude00': 1 }],
    ['a circle', circle]
  ])('refuses %s', (_, value) => expect(() => canonical(value)).toThrow(TypeError));

  it('names what it refuses', () => expect(() => canonical({ a: [{ b: Number.NaN }] })).toThrow('$.a[0].b'));
});

describe('canonical, whatever the value', () => {
  it('reads back as the same value and the same text', () =>
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      })
    ));

  it('does not depend on the order in which keys were set', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
      })
    ));

  it('agrees with the text that is sealed', () =>
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: 'binary' }), fc.string(), (sequence, payload, kind) => {
        const draft = { sequence, time: '2026-11-22T18:04:05Z', kind, payload, previous: GENESIS };
        expect(sealedText(draft)).toBe(canonical(draft));
      })
    ));
});
