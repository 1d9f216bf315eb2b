import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describedAs, type Count } from './described.ts';
import { ageBands } from './description.ts';

const ages = (numbers: number[]): Count[] =>
  numbers.map((people, at) => ({ field: 'age_band', answer: ageBands[at]!, people }));
const shown = (counts: Count[]) =>
  Object.fromEntries(
    describedAs(counts).flatMap(({ answer, people }) => (people === null ? [] : [[answer, people]]))
  );

test('groups of eleven are told, smaller ones are not, and no empty one says that it is empty', () => {
  const counts = ages([0, 4, 30, 40, 7, 25, 0]);
  expect(shown(counts)).toEqual({ '25_34': 30, '35_44': 40, '55_64': 25 });
  expect(describedAs(counts).filter(({ people }) => people === null)).toHaveLength(4);
});

test('one small group alone would be found by subtraction: another hides with it', () => {
  const told = describedAs([
    { field: 'gender', answer: 'woman', people: 60 },
    { field: 'gender', answer: 'man', people: 20 },
    { field: 'gender', answer: 'nonbinary', people: 2 },
    { field: 'gender', answer: 'own_words', people: 15 }
  ]);
  expect(told.filter(({ people }) => people === null).length).toBeGreaterThanOrEqual(2);
  expect(told.find(({ answer }) => answer === 'nonbinary')!.people).toBeNull();
});

test('of several races one person may be many: each is seen beside everybody else', () => {
  const told = shown([
    { field: 'race', answer: 'all', people: 100 },
    { field: 'race', answer: 'latino', people: 70 },
    { field: 'race', answer: 'black', people: 40 },
    { field: 'race', answer: 'asian', people: 5 },
    { field: 'race', answer: 'white', people: 95 }
  ]);
  expect(told).toEqual({ latino: 70, black: 40 }); // the five who are not white would be told by the 95
});

test('where nothing may be told of a question, nothing is said of it at all', () =>
  expect(describedAs(ages([1, 2, 3, 4, 5, 6, 7]))).toEqual([]));

test('no figure under eleven is ever told', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }), (numbers) => {
      for (const { people } of describedAs(ages(numbers)))
        if (people !== null) expect(people).toBeGreaterThan(10);
    })
  ));
