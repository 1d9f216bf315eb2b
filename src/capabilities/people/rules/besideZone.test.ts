import { expect, it } from 'vitest';
import { rollGroups } from './besideZone.ts';

const tally = {
  total: 120,
  parent_0_5: 62,
  parent_6_plus: 20,
  resident: 18,
  stakeholder: 17,
  undisclosed: 3
};
const groups = rollGroups({
  tally,
  languages: [
    { answer: 'all', people: 120 },
    { answer: 'es', people: 75 },
    { answer: 'en', people: 41 }
  ],
  races: [
    { answer: 'all', people: 55 },
    { answer: 'latino', people: 40 },
    { answer: 'black', people: null },
    { answer: 'asian', people: null }
  ]
});

it('what was not told is not compared', () =>
  expect(groups.map(({ code }) => code)).toEqual([
    'parent_0_5',
    'parent_6_plus',
    'resident',
    'stakeholder',
    'es',
    'en',
    'latino'
  ]));

it('whoever did not say could be of any group', () => {
  expect(groups.find(({ code }) => code === 'latino')).toMatchObject({
    total: 120,
    count: 40,
    undisclosed: 65
  });
  expect(groups.find(({ code }) => code === 'resident')).toMatchObject({ total: 120, undisclosed: 3 });
});

it('before anything was told only the categories are compared', () =>
  expect(rollGroups({ tally, languages: [], races: [] }).map(({ dimension }) => dimension)).toEqual(
    Array.from({ length: 4 }, () => 'category')
  ));

it('a told share whose other part is small is left out', () => {
  const lines = [
    { answer: 'all', people: 80 },
    { answer: 'es', people: 75 }
  ];
  const found = rollGroups({ tally, languages: lines, races: [] });
  expect(found.some(({ code }) => code === 'es')).toBe(false);
});
