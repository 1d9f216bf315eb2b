import { expect, test } from 'vitest';
import { localized } from '../../../platform/localized/index.ts';
import { codeFrom, newest, refuseUnfounded, type Benchmark } from './benchmark.ts';
import { representation } from './representation.ts';

const benchmark: Benchmark = {
  id: '1',
  dimension: 'race_ethnicity',
  code: 'black',
  name: localized('en', { en: 'Black or African American' }),
  share: 0.119,
  marginOfError: 0.009,
  source: 'ACS',
  year: 2023
};

test('a share without source or year, or of more than everybody, is refused', () => {
  const refusal = (change: Partial<Benchmark>) => () => refuseUnfounded({ ...benchmark, ...change }, 2026);
  expect(refusal({})).not.toThrow();
  expect(refusal({ source: ' ' })).toThrow('places.benchmark_without_source');
  expect(refusal({ year: NaN })).toThrow('places.benchmark_without_source');
  expect(refusal({ share: 1.1 })).toThrow('places.benchmark_impossible');
  expect(refusal({ year: 2027 })).toThrow('places.benchmark_impossible');
  expect(refusal({ marginOfError: -0.1 })).toThrow('places.benchmark_impossible');
});

test('two Black members of a hundred are fewer than one in nine; of five, nobody can tell; uncounted is not zero', () => {
  const stands = (count: number, total: number) =>
    representation([{ dimension: 'race_ethnicity', code: 'black', count, total }], [benchmark])[0]!.standing;
  expect(stands(2, 100)).toBe('under');
  expect(stands(40, 100)).toBe('over');
  expect(stands(0, 5)).toBe('cannot_tell');
  expect(representation([], [benchmark])).toMatchObject([{ members: null, standing: 'cannot_tell' }]);
});

test('groups overlap: each is compared by itself and shares may pass one', () => {
  const parents = { ...benchmark, dimension: 'category' as const, code: 'resident', share: 0.95 };
  expect(representation([], [benchmark, parents])).toHaveLength(2);
});

test('the newest year of each group counts', () => {
  const old = { ...benchmark, id: '0', year: 2018, share: 0.14 };
  expect(newest([old, benchmark])).toEqual([benchmark]);
  expect(codeFrom('Lake Los Ángeles (east)')).toBe('lake_los_angeles_east');
});
