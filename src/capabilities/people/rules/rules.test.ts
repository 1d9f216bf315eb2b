import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBirthMonth, readDay } from './birthMonth.ts';
import { capacity } from './capacity.ts';
import { categoryFrom } from './category.ts';
import { composition } from './composition.ts';
import { activeSince, journey } from './journey.ts';
import { monthsBefore } from './lastSeen.ts';
import { holdings, termOf, tooOld } from './retention.ts';
import { standing } from './standing.ts';
import { tallyOf } from './roll.ts';

describe('a month of birth', () => {
  it.each([
    '2021-05',
    '5/2021',
    '05/14/2021',
    '2021-05-14',
    'May 2021',
    'mayo de 2021',
    'Mayo 2021',
    'may. 2021'
  ])('%s is May 2021', (typed) => expect(readBirthMonth(typed)).toBe('2021-05-01'));
  it.each(['', '13/2021', '2021-00', 'foo 2021', '21', '5/21', '2021'])('%j is none', (typed) =>
    expect(readBirthMonth(typed)).toBeNull()
  );
});

it('a day is a day of the calendar', () => {
  expect(readDay('12/8/2026')).toBe('2026-12-08');
  expect(readDay('2026-02-30')).toBeNull();
  expect(readDay('yesterday')).toBeNull();
});

describe('the category of a parent', () => {
  it('follows the youngest child', () => {
    expect(categoryFrom('parent_6_plus', ['2015-01-01', '2024-01-01'], '2026-12-08')).toBe('parent_0_5');
    expect(categoryFrom('parent_0_5', ['2020-12-01'], '2026-12-01')).toBe('parent_6_plus');
    expect(categoryFrom('parent_0_5', ['2020-12-01'], '2026-11-30')).toBe('parent_0_5');
  });
  it('is what was said where no month is known, or the child is not born yet', () => {
    expect(categoryFrom('parent_0_5', [], '2026-12-08')).toBe('parent_0_5');
    expect(categoryFrom('parent_6_plus', ['2027-02-01'], '2026-12-08')).toBe('parent_6_plus');
  });
});

it('107 members, 56 of them parents and residents: three more stakeholders and they fall below', () => {
  const tally = tallyOf([
    { category: 'parent_0_5', people: 28 },
    { category: 'resident', people: 28 },
    { category: 'stakeholder', people: 51 }
  ]);
  expect(composition(tally)).toMatchObject({
    parentsAndResidents: { status: 'met', mayJoinOthers: 2 },
    parentsOfYoung: { status: 'met', atLeast: 26 }
  });
});

it('the parts of a tally always sum to its total', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }), ([a, b, c, d, e]) => {
      const tally = tallyOf([
        { category: 'parent_0_5', people: a! },
        { category: 'parent_6_plus', people: b! },
        { category: 'resident', people: c! },
        { category: 'stakeholder', people: d! },
        { category: 'undisclosed', people: e! }
      ]);
      expect(tally.total).toBe(a! + b! + c! + d! + e!);
    })
  ));

describe('active', () => {
  const four = ['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'];
  it('is two of the last four, since the second', () =>
    expect(activeSince(['2026-11-03', '2026-11-17'], four)).toBe('2026-11-17'));
  it('is not one of four, nor two long ago', () => {
    expect(activeSince(['2026-11-03'], four)).toBeNull();
    expect(activeSince(['2026-01-03', '2026-01-10'], four)).toBeNull();
  });
});

it('somebody who came before anybody welcomed her still waits to be welcomed', () =>
  expect(
    journey(
      { joinedOn: '2026-12-01', taken: [], seen: ['2026-12-01', '2026-12-08'] },
      ['2026-12-01', '2026-12-08'],
      '2026-12-12'
    )
  ).toMatchObject({
    next: 'welcomed',
    waiting: 4,
    nudge: false
  }));

describe('standing', () => {
  const suspended = (until: string | null, lifted: string | null = null) => [
    { from: '2026-12-01', until, lifted }
  ];
  it('a suspension outweighs a signature, until its day or its lifting', () => {
    expect(standing('2026-01-01', suspended(null), '2026-12-08')).toEqual({
      state: 'suspended',
      until: null
    });
    expect(standing('2026-01-01', suspended('2027-01-01', '2026-12-08'), '2026-12-08')).toEqual({
      state: 'in_standing'
    });
    expect(standing('2026-01-01', suspended('2027-01-01'), '2026-11-30')).toEqual({ state: 'in_standing' });
  });
  it('a signature counts from its day', () =>
    expect(standing('2026-12-09', [], '2026-12-08')).toEqual({ state: 'code_not_signed' }));
});

it('newcomers beyond what buddies can carry is growing too fast', () => {
  expect(capacity([{ newcomers: 3 }, { newcomers: 2 }], 4, 5)).toMatchObject({
    places: 5,
    free: 1,
    verdict: 'room'
  });
  expect(capacity([{ newcomers: 3 }], 3, 3)).toMatchObject({ verdict: 'full' });
  expect(capacity([{ newcomers: 3 }], 0, 8)).toMatchObject({ verdict: 'too_fast' });
});

it('every kind of data has a term, needs ninety days', () => {
  expect(new Set(holdings.map(({ kind }) => kind)).size).toBe(holdings.length);
  expect(termOf('needs')).toBe(90);
  expect(tooOld('needs', '2027-03-08')).toBe('2026-12-08');
});

it('a month before the 31st of March is the 28th of February', () => {
  expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
  expect(monthsBefore('2026-01-15', 3)).toBe('2025-10-15');
  expect(monthsBefore('2026-12-08', -3)).toBe('2027-03-08');
});
