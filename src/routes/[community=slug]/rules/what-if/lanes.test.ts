import { expect, test } from 'vitest';
import { placed, yearsBetween } from './lanes.ts';

const on = (...days: string[]) => placed(days.map((day) => ({ day }))).map(({ x }) => Number.parseFloat(x));

test('decisions lie along the years by their day', () =>
  expect(on('2024-01-01', '2026-01-01', '2025-01-01')).toEqual([6, 50.06, 94]));

test('those of one day stand side by side, and none falls off the edge', () => {
  expect(on('2024-01-01', '2024-01-01', '2026-01-01')).toEqual([6, 11, 94]);
  expect(on('2024-01-01', '2026-01-01', '2026-01-01')).toEqual([6, 89, 94]);
  const many = on(...Array.from({ length: 40 }, () => '2025-05-05'));
  expect(Math.max(...many)).toBeLessThanOrEqual(94.01);
  expect(new Set(many).size).toBe(40);
});

test('years stand where they begin', () => {
  expect(yearsBetween(['2024-07-01', '2026-07-01'])).toEqual([
    { year: 2025, x: '28.18%' },
    { year: 2026, x: '72.18%' }
  ]);
  expect(yearsBetween([])).toEqual([]);
});
