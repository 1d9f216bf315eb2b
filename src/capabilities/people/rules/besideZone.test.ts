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
    { language: 'es', people: 75 },
    { language: 'mix', people: 4 },
    { language: 'en', people: 41 }
  ],
  races: [
    { answer: 'latino', people: 40 },
    { answer: 'black', people: 6 },
    { answer: 'asian', people: null }
  ],
  saidRace: 55
});

it('four Mixtec speakers and six who said Black are not told', () =>
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
