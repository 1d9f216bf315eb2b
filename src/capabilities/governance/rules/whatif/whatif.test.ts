import { describe, expect, it } from 'vitest';
import { percent, starter } from '../../../../kernels/bylaws/index.ts';
import {
  compareTerms,
  electionsHeld,
  monthsApart,
  newcomersOf,
  replay,
  replayMeetings,
  type Held
} from './index.ts';

/** Twelve seats in two groups, one-year terms, an election every six months; four of six are new each time. */
function sixMonthTeam(): Held[] {
  const history: Held[] = [];
  const days = [
    '2014-01-15',
    '2014-07-15',
    '2015-01-15',
    '2015-07-15',
    '2016-01-15',
    '2016-07-15',
    '2017-01-15',
    '2017-07-15',
    '2018-01-15'
  ];
  for (let seat = 0; seat < 12; seat++)
    days.forEach((fromOn, index) => {
      if (index > 0 && index % 2 !== seat % 2) return;
      const untilOn = days[index === 0 && seat % 2 === 1 ? 1 : index + 2] ?? '2019-01-15';
      const stays = index > 1 && seat < 4;
      history.push({
        seatId: `seat ${seat}`,
        memberId: stays ? `veteran ${seat}` : seat < 4 ? `veteran ${seat}` : `${seat} of ${index}`,
        fromOn,
        untilOn,
        leftOn: null
      });
    });
  return history;
}

describe('the toolkit’s case: an election every six months keeps starting the team anew', () => {
  const held = electionsHeld(sixMonthTeam());

  it('shows nine elections in four years, two thirds new at each', () => {
    expect(held.map(({ seats }) => seats)).toEqual([12, 6, 6, 6, 6, 6, 6, 6, 6]);
    expect(newcomersOf(held.slice(1))).toBeCloseTo(4 / 6, 10);
  });

  it('two-year terms would have meant five, and half the newcomers a year', () => {
    const would = replay(held, 12, { termMonths: 24, staggerMonths: 12 }, '2018-01-15');
    expect(would?.map(({ day, newcomers }) => [day, newcomers])).toEqual([
      ['2014-01-15', 12],
      ['2015-01-15', 4],
      ['2016-01-15', 4],
      ['2017-01-15', 4],
      ['2018-01-15', 4]
    ]);
  });

  it('all seats at once every two years: fewer elections, and the whole team up at each', () =>
    expect(
      replay(held, 12, { termMonths: 24, staggerMonths: null }, '2018-01-15')?.map(({ seats }) => seats)
    ).toEqual([12, 12, 12]));

  it('side by side: six months against twelve, and half the people new to the team', () => {
    const past = { day: '2018-06-01', seats: 12, elections: held, terms: null };
    const found = compareTerms(past, { termMonths: 24, staggerMonths: 12 });
    expect(found).toMatchObject({
      looksBack: true,
      held: { later: 8, apart: 6, newcomers: 32 },
      would: { later: 4, apart: 12, newcomers: 16 }
    });
  });

  it('terms that contradict each other are not replayed', () =>
    expect(replay(held, 12, { termMonths: 12, staggerMonths: 7 }, '2018-01-15')).toBeNull());
});

const seat = (
  seatId: string,
  memberId: string,
  fromOn: string,
  untilOn: string | null,
  leftOn: string | null = null
): Held => ({ seatId, memberId, fromOn, untilOn, leftOn });

it('filling the seat of somebody who left early is no election', () =>
  expect(
    electionsHeld([
      seat('1', 'rosa', '2025-01-10', '2026-01-10', '2025-05-01'),
      seat('1', 'lupe', '2025-06-01', '2026-01-10'),
      seat('2', 'samuel', '2025-01-20', '2026-01-10')
    ])
  ).toEqual([{ day: '2025-01-10', seats: 2, newcomers: 2 }]));

it('somebody elected again is not new, in whichever seat', () =>
  expect(
    electionsHeld([
      seat('1', 'rosa', '2025-01-10', '2026-01-10'),
      seat('2', 'rosa', '2026-01-10', null),
      seat('1', 'ana', '2026-01-12', null)
    ])[1]
  ).toEqual({
    day: '2026-01-10',
    seats: 2,
    newcomers: 1
  }));

it('without a history there is nothing to replay, and nothing to tell newcomers from', () => {
  expect(replay([], 12, { termMonths: 24, staggerMonths: 12 }, '2026-01-01')).toEqual([]);
  const [, next] = replay(
    [{ day: '2026-01-01', seats: 12, newcomers: 12 }],
    12,
    { termMonths: 24, staggerMonths: 12 },
    '2027-01-01'
  )!;
  expect(next).toEqual({ day: '2027-01-01', seats: 6, newcomers: null });
});

it('months are whole months', () => {
  expect(monthsApart('2025-01-31', '2025-02-28')).toBe(0);
  expect(monthsApart('2025-01-15', '2027-01-15')).toBe(24);
});

it('a meeting of 30 would have fallen short of a quorum of 40 of every 100', () => {
  const meeting = {
    id: 'november',
    day: '2026-11-10',
    title: 'November',
    of: 'assembly' as const,
    present: { resident: 30 },
    sizes: { roll: 100, rollInStanding: 90, seats: null, filledSeats: null }
  };
  const forty = {
    ...starter(),
    quorum: {
      ...starter().quorum,
      assembly: { kind: 'share' as const, share: percent(40), of: 'roll' as const }
    }
  };
  expect(replayMeetings(starter(), forty, [meeting])).toMatchObject([
    { was: 'not_applicable', wouldBe: 'not_met', present: 30, needed: 40 }
  ]);
});

it('a young team looks four years ahead, with its own terms and with others', () => {
  const past = { day: '2026-12-08', seats: 0, elections: [], terms: { termMonths: 12, staggerMonths: 6 } };
  expect(compareTerms(past, { termMonths: 24, staggerMonths: 12 })).toMatchObject({
    looksBack: false,
    from: '2026-12-08',
    until: '2030-12-08',
    held: { later: 8, apart: 6, newcomers: null },
    would: { later: 4, apart: 12, newcomers: null }
  });
  expect(compareTerms(past, { termMonths: 18, staggerMonths: 12 }).would).toBeNull();
});
