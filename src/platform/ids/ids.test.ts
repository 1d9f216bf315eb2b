import { expect, test } from 'vitest';
import { isId, newId } from './index.ts';

test('ids of one moment sort in the order in which they were made', () => {
  const moment = Date.UTC(2026, 11, 8);
  const ids = Array.from({ length: 3_000 }, () => {
    newId();
    return newId(moment);
  });
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

test('an id says when it was made, or when it is told to have been', () => {
  const momentOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(Math.abs(momentOf(newId()) - Date.now())).toBeLessThan(5_000);
  expect(momentOf(newId(Date.UTC(2026, 11, 8)))).toBe(Date.UTC(2026, 11, 8));
  expect(isId(newId(0))).toBe(true);
});
