import { expect, test } from 'vitest';
import { boundsOf, constraintOf, narrowing } from './bounds.ts';

test.each([
  ['. >= 1 and . <= 30', { least: '1', most: '30' }],
  ['(. <= today())', { least: null, most: 'today()' }],
  ["(. >= date('2020-01-01')) and . <= today()", { least: "date('2020-01-01')", most: 'today()' }],
  ['', { least: null, most: null }],
  ['. > 1', null],
  ['. >= 1 and . >= 2', null],
  ["regex(., '^[0-9]+$')", null]
])('“%s” is %o', (constraint, bounds) => {
  expect(boundsOf(constraint)).toEqual(bounds);
  if (bounds) expect(boundsOf(constraintOf(bounds))).toEqual(bounds);
});

test.each([
  ['. >= 0', '. >= 0', 'same'],
  [undefined, '. <= 5', 'narrower'],
  ['. <= 5', '', 'wider'],
  ['. >= 0 and . <= 10', '. >= 1 and . <= 10', 'narrower'],
  ['. >= 0 and . <= 10', '. >= 0 and . <= 20', 'wider'],
  ['. >= 0 and . <= 10', '. >= 1 and . <= 20', 'other'],
  ['. >= 0 and . <= 10', '. <= 10', 'wider'],
  ['. <= today()', '. <= 5', 'other'],
  ["regex(., 'a')", "regex(., 'b')", 'other']
])('from “%s” to “%s” is %s', (before, after, expected) => expect(narrowing(before, after)).toBe(expected));
