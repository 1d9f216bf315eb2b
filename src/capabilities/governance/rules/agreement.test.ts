import { expect, test } from 'vitest';
import { localized } from '../../../platform/localized/index.ts';
import { clauseOf, stateOn, type Clause } from './agreement.ts';

const clause = (number: string, ...parameters: string[]): Clause => ({
  number,
  title: localized('en', { en: number }),
  text: localized('en', { en: number }),
  parameters
});
const clauses = [
  clause('1.2', 'composition'),
  clause('3.1', 'voting'),
  clause('3.3', 'voting.bylaws'),
  clause('4.1', 'leadership.termMonths')
];

test('a parameter stems from the clause that names it most exactly', () => {
  expect(clauseOf(clauses, 'composition.parent0to5')).toBe('1.2');
  expect(clauseOf(clauses, 'voting.bylaws.majority')).toBe('3.3');
  expect(clauseOf(clauses, 'voting.critical.majority')).toBe('3.1');
});

test('a group of parameters stems from the first clause that names a part of it', () =>
  expect(clauseOf(clauses, 'leadership')).toBe('4.1'));

test('where the text is silent there is no clause, and a shared beginning is not a part', () => {
  expect(clauseOf(clauses, 'quorum.assembly')).toBeNull();
  expect(clauseOf(clauses, 'votingX')).toBeNull();
});

test('a version is a draft, coming, in force and then past', () => {
  const life = { adoptedOn: '2026-05-01', from: '2026-06-01', to: '2026-12-01' };
  expect(stateOn({ adoptedOn: null, from: null, to: null }, '2026-05-01')).toBe('draft');
  expect(stateOn(life, '2026-05-31')).toBe('coming');
  expect(stateOn(life, '2026-06-01')).toBe('in_force');
  expect(stateOn(life, '2026-11-30')).toBe('in_force');
  expect(stateOn(life, '2026-12-01')).toBe('past');
});
