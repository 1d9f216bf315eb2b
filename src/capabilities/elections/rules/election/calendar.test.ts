import { describe, expect, test } from 'vitest';
import { starter, type Category } from '../../../../kernels/bylaws/index.ts';
import { calendarFor, faultOf, phaseOf } from './calendar.ts';
import { demandsOn } from './demands.ts';
import { fillings, seated } from './seats.ts';
import { termsInARow } from './terms.ts';

const rules = starter();

describe('the days of an election', () => {
  const days = calendarFor(rules, '2027-03-01');

  test('are counted back from the day on which new people take office', () => {
    expect(days).toEqual({
      nominationsFrom: '2027-01-19',
      nominationsUntil: '2027-02-01',
      noticeOn: '2027-02-02',
      votingFrom: '2027-02-16',
      votingUntil: '2027-02-22',
      takesOfficeOn: '2027-03-01'
    });
    expect(faultOf(days, rules)).toBeNull();
  });

  test('may be longer than the bylaws ask, not shorter, and never out of order', () => {
    expect(faultOf({ ...days, nominationsFrom: '2027-01-20' }, rules)).toBe('too_short_naming');
    expect(faultOf({ ...days, noticeOn: '2027-02-03' }, rules)).toBe('too_short_notice');
    expect(faultOf({ ...days, votingUntil: '2027-03-01' }, rules)).toBe('order');
    expect(faultOf({ ...days, nominationsFrom: '2027-01-02' }, rules)).toBeNull();
  });

  test('say where the election stands', () => {
    const election = { ...days, cancelledAt: null };
    const open = { settled: false, installed: false };
    const phases = ['2027-01-18', '2027-02-01', '2027-02-02', '2027-02-22', '2027-02-23'];
    expect(phases.map((day) => phaseOf(election, open, day))).toEqual([
      'coming',
      'naming',
      'named',
      'voting',
      'counting'
    ]);
    expect(phaseOf(election, { settled: true, installed: false }, '2027-01-01')).toBe('counted');
  });
});

const seat = (id: string, reservedFor: Category | null = null, office: string | null = null) => ({
  id,
  reservedFor,
  office
});

describe('seats', () => {
  test('are filled office by office, and the others together', () => {
    const up = [seat('chair', null, 'chair'), seat('one', 'parent_0_5'), seat('two')];
    expect(fillings(up)).toEqual([
      { office: 'chair', seatIds: ['chair'], onlyFor: null },
      { office: null, seatIds: ['one', 'two'], onlyFor: null }
    ]);
    expect(fillings([seat('one', 'parent_0_5')])[0]!.onlyFor).toEqual(['parent_0_5']);
  });

  test('kept for somebody go to the best placed of that kind, and stay empty without one', () => {
    const winners = [
      { id: 'Marcus', category: 'resident' as const },
      { id: 'Rosa', category: 'parent_0_5' as const }
    ];
    expect([...seated(winners, [seat('a'), seat('b', 'parent_0_5')])]).toEqual([
      ['Rosa', 'b'],
      ['Marcus', 'a']
    ]);
    expect([...seated([winners[0]!], [seat('b', 'parent_0_5')])]).toEqual([]);
  });
});

describe('what a count has to see to', () => {
  test('is what is missing to 51 and 26 of a hundred after those who stay', () => {
    const demands = demandsOn(
      rules,
      [seat('a'), seat('b'), seat('c'), seat('d')],
      ['stakeholder', 'stakeholder', 'resident', 'parent_6_plus'],
      8
    );
    expect(demands).toEqual([
      { who: ['parent_0_5', 'parent_6_plus', 'resident'], seats: 3, because: 'composition' },
      { who: ['parent_0_5'], seats: 3, because: 'composition' }
    ]);
  });

  test('is the larger of a kept seat and a share', () => {
    const demands = demandsOn(rules, [seat('a', 'parent_0_5'), seat('b')], [], 2);
    expect(demands).toContainEqual({ who: ['parent_0_5'], seats: 1, because: 'seat' });
    expect(demands).toHaveLength(2);
  });
});

test('terms in a row end where somebody sat out, and a late election does not end them', () => {
  const held = (fromOn: string, endsOn: string | null) => ({ fromOn, endsOn });
  expect(
    termsInARow([held('2025-03-01', '2026-03-01'), held('2026-03-20', '2027-03-01')], '2027-03-01')
  ).toBe(2);
  expect(termsInARow([held('2024-03-01', '2025-03-01')], '2027-03-01')).toBe(0);
});
