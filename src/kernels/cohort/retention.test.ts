import { expect, it } from 'vitest';
import { retentionByCohort, type Membership } from './index.ts';

const members = (joined: string, left: number[], here: number[]): Membership[] => [
  ...left.map((months) => ({ joined, months, left: true })),
  ...here.map((months) => ({ joined, months, left: false }))
];

const roll = [...members('2026-09', [1], [3, 3, 3]), ...members('2026-01', [2, 5, 5], [11, 11])];

it('cohorts come in order, with their size and who left', () =>
  expect(retentionByCohort(roll, []).map(({ joined, people, left }) => [joined, people, left])).toEqual([
    ['2026-01', 5, 3],
    ['2026-09', 4, 1]
  ]));

it('January kept four of five at three months and two of five at six', () =>
  expect(retentionByCohort(roll, [3, 6])[0]?.retained.map(({ share }) => share?.toFixed(2))).toEqual([
    '0.80',
    '0.40'
  ]));

it('what became of September after six months is not known yet', () =>
  expect(retentionByCohort(roll, [3, 6])[1]?.retained).toEqual([
    { months: 3, share: 0.75 },
    { months: 6, share: null }
  ]));

it('refuses a month that is none', () =>
  expect(() => retentionByCohort(members('2026-13', [1], []), [])).toThrow(RangeError));
