import { describe, expect, it } from 'vitest';
import { contradictions, nextElections, read } from '../../../../kernels/bylaws/index.ts';
import { missing } from '../../../../platform/localized/index.ts';
import { clauseOf } from '../agreement.ts';
import { conduct, starterNames, starters } from './index.ts';

describe.each(starterNames)('the starter set %s', (name) => {
  const { parameters, clauses } = starters[name]();

  it('can be read back and contradicts itself nowhere', () => {
    expect(read(JSON.parse(JSON.stringify(parameters)))).toEqual(parameters);
    expect(contradictions(parameters)).toEqual([]);
  });

  it('says every parameter in a clause', () => {
    const groups = Object.keys(parameters).filter((key) => key !== 'version');
    const classes = Object.keys(parameters.voting).map((key) => `voting.${key}`);
    expect([...groups, ...classes].filter((path) => clauseOf(clauses, path) === null)).toEqual([]);
  });

  it('is whole in both languages, and no number is given twice', () => {
    const texts = clauses.flatMap(({ title, text }) => [title, text]);
    expect(texts.filter((text) => missing(text, ['en', 'es']).length)).toEqual([]);
    expect(new Set(clauses.map(({ number }) => number)).size).toBe(clauses.length);
  });
});

it('one-year staggered terms are an election every six months, two-year terms one a year', () => {
  const inTwoYears = (name: (typeof starterNames)[number]) =>
    nextElections(starters[name]().parameters, '2026-12-08', 24)?.map(({ day }) => day);
  expect(inTwoYears('one_year_terms')).toEqual(['2027-06-08', '2027-12-08', '2028-06-08', '2028-12-08']);
  expect(inTwoYears('two_year_terms')).toEqual(['2027-12-08', '2028-12-08']);
});

it('both codes of conduct are whole in both languages', () => {
  const texts = Object.values(conduct).flatMap((clauses) =>
    clauses.flatMap(({ title, text }) => [title, text])
  );
  expect(texts.filter((text) => missing(text, ['en', 'es']).length)).toEqual([]);
});
