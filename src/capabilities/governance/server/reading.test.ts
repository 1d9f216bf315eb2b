import { expect, test } from 'vitest';
import { starters } from '../rules/starter/index.ts';
import { keyNumbers, readChapters } from './reading.ts';

const text = starters.one_year_terms();

test('the bylaws a partnership begins with are read by chapters, each called by what it is about', () => {
  const chapters = readChapters(text, 'es');
  expect(chapters.map(({ number, theme }) => [number, theme])).toEqual([
    ['1', 'belonging'],
    ['2', 'meetings'],
    ['3', 'deciding'],
    ['4', 'leading'],
    ['5', 'fairness']
  ]);
  expect(chapters.flatMap(({ clauses }) => clauses)).toHaveLength(text.clauses.length);
  expect(chapters[3]!.clauses[0]).toMatchObject({ number: '4.1', title: 'Periodos', original: null });
});

test('the numbers come first, each with the rule it stands in; what is not decided is left out', () => {
  const numbers = keyNumbers(text, 'en');
  expect(numbers.map(({ clause }) => clause)).toContain('4.1');
  expect(numbers.some(({ sentence }) => /12/.test(sentence))).toBe(true);
  expect(numbers.every(({ sentence }) => !/governance_/.test(sentence))).toBe(true);
  // How many seats the team has is still for the members to decide.
  expect(numbers).toHaveLength(
    keyNumbers(
      {
        ...text,
        parameters: { ...text.parameters, leadership: { ...text.parameters.leadership, seats: 11 } }
      },
      'en'
    ).length - 1
  );
  expect(keyNumbers({ clauses: text.clauses, parameters: null }, 'en')).toEqual([]);
});
