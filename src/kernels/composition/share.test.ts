import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share, type Tally } from './index.ts';

const room = (total: number, qualifying: number, undisclosed = 0): Tally => ({
  total,
  qualifying,
  undisclosed
});

describe('share', () => {
  it('51 of 100 are parents or residents: just met', () =>
    expect(share(room(100, 51), 51)).toEqual({
      status: 'met',
      percent: 51,
      total: 100,
      qualifying: 51,
      undisclosed: 0,
      needed: 51,
      atLeast: 51,
      atMost: 51,
      toJoin: 0,
      mayJoinOthers: 0,
      mayLeave: 0
    }));

  it('half of 60 is not 51 %, however it is rounded', () =>
    expect(share(room(60, 30), 51)).toMatchObject({ status: 'not_met', needed: 31, atLeast: 50, toJoin: 2 }));

  it('30 of 59 is 50.8 %: shown as 50, not as 51', () =>
    expect(share(room(59, 30), 51)).toMatchObject({ status: 'not_met', atLeast: 50, atMost: 50 }));

  it('two who have not said could tip it, so nobody can tell', () =>
    expect(share(room(60, 30, 2), 51)).toMatchObject({ status: 'cannot_tell', atLeast: 50, atMost: 53 }));

  it('the undisclosed do not matter once it is surely met', () =>
    expect(share(room(60, 31, 29), 51)).toMatchObject({ status: 'met', atMost: 100 }));

  it('three more stakeholders and 56 of 107 falls below', () =>
    expect(share(room(107, 56), 51).mayJoinOthers).toBe(2));

  it('an empty room is not led by parents', () =>
    expect(share(room(0, 0), 51)).toMatchObject({ status: 'not_met', needed: 1, toJoin: 1, mayLeave: 0 }));

  it('a threshold of nothing is met, even by nobody', () =>
    expect(share(room(0, 0), 0)).toMatchObject({ status: 'met', mayJoinOthers: null }));

  it('where everybody must qualify, one stakeholder cannot be outnumbered', () =>
    expect(share(room(10, 9), 100)).toMatchObject({ status: 'not_met', toJoin: null }));

  it.each([room(10, 8, 3), room(-1, 0), room(2.5, 1), room(Number.NaN, 0)])('refuses %o', (tally) =>
    expect(() => share(tally, 51)).toThrow(RangeError)
  );

  it('refuses a threshold of 51.5 or 101 percent', () => {
    expect(() => share(room(10, 8), 51.5)).toThrow(RangeError);
    expect(() => share(room(10, 8), 101)).toThrow(RangeError);
  });
});

const tallies = fc
  .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
  .map(([qualifying, undisclosed, others]) =>
    room(qualifying + undisclosed + others, qualifying, undisclosed)
  );
const percents = fc.integer({ min: 1, max: 100 });
const met = (tally: Tally, percent: number) => share(tally, percent).status === 'met';
const plus = (tally: Tally, qualifying: number, others: number) =>
  room(tally.total + qualifying + others, tally.qualifying + qualifying, tally.undisclosed);

describe('share, whoever is in the room', () => {
  it('is certain exactly when every way of asking the undisclosed gives the same answer', () =>
    fc.assert(
      fc.property(tallies, percents, (tally, percent) => {
        const answers = Array.from({ length: tally.undisclosed + 1 }, (_, k) =>
          met(room(tally.total, tally.qualifying + k), percent)
        );
        const expected = answers.every(Boolean) ? 'met' : answers.some(Boolean) ? 'cannot_tell' : 'not_met';
        expect(share(tally, percent).status).toBe(expected);
      })
    ));

  it('is met when so many join, and not when one fewer does', () =>
    fc.assert(
      fc.property(tallies, percents, (tally, percent) => {
        const { toJoin } = share(tally, percent);
        expect(toJoin === null).toBe(percent === 100 && tally.total > tally.qualifying);
        if (toJoin === null) return;
        expect(met(plus(tally, toJoin, 0), percent)).toBe(true);
        if (toJoin > 0) expect(met(plus(tally, toJoin - 1, 0), percent)).toBe(false);
      })
    ));

  it('stays met while so many others join, and the next one tips it', () =>
    fc.assert(
      fc.property(tallies, percents, (tally, percent) => {
        fc.pre(met(tally, percent));
        const spare = share(tally, percent).mayJoinOthers ?? 0;
        expect(met(plus(tally, 0, spare), percent)).toBe(true);
        expect(met(plus(tally, 0, spare + 1), percent)).toBe(false);
      })
    ));

  it('stays met while so many leave, and the next one tips it', () =>
    fc.assert(
      fc.property(tallies, percents, (tally, percent) => {
        fc.pre(met(tally, percent));
        const spare = share(tally, percent).mayLeave;
        expect(met(plus(tally, -spare, 0), percent)).toBe(true);
        if (spare < tally.qualifying) expect(met(plus(tally, -spare - 1, 0), percent)).toBe(false);
      })
    ));
});
