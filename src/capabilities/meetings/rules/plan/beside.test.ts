import { expect, it } from 'vitest';
import { besideZone } from './beside.ts';

const told = (unsaid: number | null) => ({
  people: 60,
  lines: [
    { field: 'language' as const, answer: 'es', people: 40 },
    { field: 'race' as const, answer: 'latino', people: 35 },
    { field: 'race' as const, answer: 'black', people: null },
    { field: 'race' as const, answer: 'unsaid', people: unsaid },
    { field: 'disability' as const, answer: 'yes', people: 12 }
  ]
});

it('groups are seen beside the zone with those who did not say, hidden ones not at all', () =>
  expect(besideZone(told(14))).toEqual([
    { dimension: 'language', code: 'es', count: 40, total: 60, undisclosed: 0 },
    { dimension: 'race_ethnicity', code: 'latino', count: 35, total: 60, undisclosed: 14 }
  ]));

it('where it is hidden how many did not say, no group of that question is compared', () =>
  expect(besideZone(told(null)).map(({ code }) => code)).toEqual(['es']));
