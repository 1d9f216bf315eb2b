import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BallotForm } from './ballot.ts';
import { MODES, type Ballots, type Counted } from './counted.ts';
import { FEW, published, SMALL } from './published.ts';

const yesNo: BallotForm = { kind: 'yes_no' };
const said = (vote: 'yes' | 'no', count: number): Ballots[number] => ({
  mark: { kind: 'yes_no', vote },
  count
});
const counted = (yes: number, no: number, change: Partial<Counted> = {}): Counted => ({
  ballots: [said('yes', yes), said('no', no)],
  byMode: { hands: 0, phone: yes + no, call: 0, kiosk: 0, paper: 0 },
  eligible: 100,
  recused: 0,
  voters: {},
  present: null,
  hands: [],
  invalid: 0,
  audit: { dropped: { suspended: 0, merged: 0 }, refused: {} },
  ...change
});

test('thirteen people voting in secret show what was decided and nothing else', () => {
  expect(published(counted(9, 4, { eligible: 13 }), yesNo, { secret: true })).toMatchObject({
    totals: null,
    list: false
  });
});

test('an open vote of thirteen shows its totals and no list', () => {
  expect(published(counted(9, 4), yesNo, { secret: false })).toMatchObject({
    totals: [{ count: 9 }, { count: 4 }],
    list: false
  });
});

test('from thirty on the single marks are listed, rankings from five hundred', () => {
  expect(published(counted(20, 10), yesNo, { secret: true }).list).toBe(true);
  const ranking: BallotForm = { kind: 'rank', options: ['ana', 'luz'], most: 2 };
  expect(published(counted(300, 199, { eligible: 600 }), ranking, { secret: true })).toMatchObject({
    totals: null,
    list: false
  });
  expect(published(counted(300, 200, { eligible: 600 }), ranking, { secret: true }).list).toBe(true);
});

test('three who voted on paper are not told apart, nor by taking the rest from the sum', () => {
  const byMode = { hands: 40, phone: 20, call: 0, kiosk: 0, paper: 3 };
  expect(published(counted(40, 23, { byMode }), yesNo, { secret: true }).byMode).toEqual({
    hands: 40,
    phone: null,
    call: 0,
    kiosk: 0,
    paper: null
  });
  const two = { hands: 0, phone: 20, call: 0, kiosk: 0, paper: 3 };
  expect(published(counted(13, 10, { byMode: two }), yesNo, { secret: true }).byMode).toBe(null);
});

test('no shown number is below eleven, and never exactly one is hidden', () => {
  const some = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.tuple(some, some, some, some, some), (people) => {
      const byMode = Object.fromEntries(
        MODES.map((mode, place) => [mode, people[place]!])
      ) as Counted['byMode'];
      const shown = published(counted(SMALL, SMALL, { byMode }), yesNo, { secret: true }).byMode;
      if (!shown) return;
      const values = Object.values(shown);
      expect(values.every((one) => one === null || one === 0 || one >= FEW)).toBe(true);
      expect(values.filter((one) => one === null)).not.toHaveLength(1);
    })
  );
});
