import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastVersion, newestVersion, type AskedCode } from './code.ts';

const first: AskedCode = { version: 1, from: '2026-01-10', nextGathering: '2026-02-03' };
const second: AskedCode = { version: 2, from: '2026-11-10', nextGathering: '2026-12-08' };
const third: AskedCode = { version: 3, from: '2026-12-09', nextGathering: null };

test.each([
  ['before there is a code', [], '2026-12-08', 1],
  ['under the first one', [first], '2026-12-08', 1],
  ['on the day the second begins', [first, second], '2026-11-10', 1],
  ['at the next gathering, where everybody can sign', [first, second], '2026-12-08', 1],
  ['the day after it', [first, second], '2026-12-09', 2],
  ['when the third begins before anybody met', [first, second, third], '2027-01-20', 2],
  ['before the second begins', [first, second], '2026-11-09', 1],
  ['in whatever order they are told', [third, first, second], '2026-12-09', 2]
])('the least version that counts, %s', (_, asked, day, least) =>
  expect(leastVersion(asked, day)).toBe(least)
);

test('the version to sign is the newest in force', () => {
  expect(newestVersion([first, second, third], '2026-12-08')).toBe(2);
  expect(newestVersion([], '2026-12-08')).toBe(1);
});

test('whoever signed the newest version is never asked again', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), (day) => {
      const on = `2026-12-${String(day).padStart(2, '0')}`;
      const asked = [first, second, third];
      expect(leastVersion(asked, on)).toBeLessThanOrEqual(newestVersion(asked, on));
    })
  ));
