import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextElections, type Leadership } from './index.ts';
import { palmdale } from './example.ts';

const under = (change: Partial<Leadership>) =>
  palmdale({ leadership: { ...palmdale().leadership, ...change } });
const days = (change: Partial<Leadership>, from: string, months: number) =>
  nextElections(under(change), from, months)?.map(({ day }) => day);

describe('nextElections', () => {
  it('one-year staggered terms mean an election every six months', () =>
    expect(days({ termMonths: 12, staggerMonths: 6 }, '2016-01-20', 24)).toEqual([
      '2016-07-20',
      '2017-01-20',
      '2017-07-20',
      '2018-01-20'
    ]));

  it('two-year staggered terms mean one a year, for 7 and for 6 of 13 seats', () =>
    expect(nextElections(palmdale(), '2026-11-22', 36)).toEqual([
      { day: '2027-11-22', group: 0, groups: 2, seats: 7 },
      { day: '2028-11-22', group: 1, groups: 2, seats: 6 },
      { day: '2029-11-22', group: 0, groups: 2, seats: 7 }
    ]));

  it('without staggering all seats are up at once', () =>
    expect(nextElections(under({ staggerMonths: 'none', seats: null }), '2026-11-22', 24)).toEqual([
      { day: '2028-11-22', group: 0, groups: 1, seats: null }
    ]));

  it('the 31st falls on the last of a shorter month and comes back', () =>
    expect(days({ termMonths: 2, staggerMonths: 1 }, '2027-12-31', 3)).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31'
    ]));

  it('says nothing where the bylaws are silent or contradict themselves', () => {
    expect(nextElections(under({ termMonths: null }), '2026-11-22', 24)).toBeNull();
    expect(nextElections(under({ staggerMonths: null }), '2026-11-22', 24)).toBeNull();
    expect(nextElections(under({ staggerMonths: 7 }), '2026-11-22', 24)).toBeNull();
  });

  it.each(['2026-02-29', '2026-13-01', '22.11.2026', '2026-11-00'])('refuses %s', (day) =>
    expect(() => nextElections(palmdale(), day, 24)).toThrow(RangeError)
  );

  it('within one term every seat is up exactly once', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 24 }),
        fc.nat(40),
        (groups, stagger, more) => {
          const leadership = under({
            termMonths: groups * stagger,
            staggerMonths: groups === 1 ? 'none' : stagger,
            seats: groups + more
          });
          const elections = nextElections(leadership, '2026-11-30', groups * stagger)!;
          expect(elections).toHaveLength(groups);
          expect(elections.reduce((sum, { seats }) => sum + seats!, 0)).toBe(groups + more);
        }
      )
    ));
});
