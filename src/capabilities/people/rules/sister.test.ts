import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suspendedElsewhere, type SisterLetter } from './sister.ts';

const told = (letter: Partial<SisterLetter> = {}): SisterLetter => ({
  ...{ suspension: 'first', from: '2026-11-01', until: '2026-12-31', lifted: null },
  ...letter
});

test.each([
  ['before it begins', [told()], '2026-10-31', null],
  ['while it lasts', [told()], '2026-12-08', { until: '2026-12-31' }],
  ['on the first day back', [told()], '2026-12-31', null],
  ['without an end', [told({ until: null })], '2027-12-08', { until: null }],
  ['after it was lifted', [told(), told({ lifted: '2026-12-01' })], '2026-12-08', null],
  ['when the letters came in the wrong order', [told({ lifted: '2026-12-01' }), told()], '2026-12-08', null],
  [
    'of two the longer one',
    [told(), told({ suspension: 'second', until: '2027-03-01' })],
    '2026-12-08',
    { until: '2027-03-01' }
  ],
  ['when nobody wrote', [], '2026-12-08', null]
])('suspended in a sister community, %s', (_, letters, day, is) =>
  expect(suspendedElsewhere(letters, day)).toEqual(is)
);

test('a suspension that was lifted counts for nothing, however often the first letter comes again', () =>
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), (before, after) => {
      const letters = [
        ...Array.from({ length: before }, () => told()),
        told({ lifted: '2026-11-02' }),
        ...Array.from({ length: after }, () => told())
      ];
      expect(suspendedElsewhere(letters, '2026-12-08')).toBeNull();
    })
  ));
