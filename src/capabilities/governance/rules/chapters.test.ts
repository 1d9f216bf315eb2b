import { expect, test } from 'vitest';
import { chaptersOf } from './chapters.ts';

const clause = (number: string, ...parameters: string[]) => ({ number, parameters });

test('clauses of one chapter stand together, and it is called by what it puts into numbers first', () => {
  const text = [
    clause('1.1'),
    clause('1.2', 'composition'),
    clause('3.1', 'voting.critical', 'quorum'),
    clause('4.1', 'leadership.termMonths')
  ];
  expect(chaptersOf(text)).toEqual([
    { number: '1', theme: 'belonging', clauses: text.slice(0, 2) },
    { number: '3', theme: 'deciding', clauses: [text[2]] },
    { number: '4', theme: 'leading', clauses: [text[3]] }
  ]);
});

test('a chapter without numbers has no theme, and a text without chapters has one for each clause', () => {
  expect(chaptersOf([clause('1'), clause('2')])).toMatchObject([
    { number: '1', theme: null },
    { number: '2', theme: null }
  ]);
  expect(chaptersOf([])).toEqual([]);
});
