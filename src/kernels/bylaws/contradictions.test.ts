import { describe, expect, it } from 'vitest';
import {
  contradictions,
  CONTRADICTION_CODES,
  percent,
  starter,
  type Leadership,
  type Parameters
} from './index.ts';
import { palmdale } from './example.ts';

const rules = palmdale();
const lead = (change: Partial<Leadership>): Partial<Parameters> => ({
  leadership: { ...rules.leadership, ...change }
});
const vote = (change: object): Partial<Parameters> => ({
  voting: { ...rules.voting, ordinary: { ...rules.voting.ordinary!, ...change } }
});
const kept = (who: Leadership['reserved'][number]['who'], seats: number) =>
  lead({ reserved: [{ who, seats }] });
const spend = (perEventCents: number, perOrganizationYearCents: number, perYearCents: number) => ({
  sponsorship: { perEventCents, perOrganizationYearCents, perYearCents }
});
const share = (parts: number, of: number, strictly = false) => ({
  quorum: {
    assembly: { kind: 'share' as const, share: { parts, of, strictly }, of: 'roll' as const },
    bodies: null
  }
});

const CASES: [string, Partial<Parameters>, string, string][] = [
  [
    '101 % parents or residents',
    { composition: { binds: ['roll'], parentOrResident: 101, parent0to5: 26 } },
    'composition_above_everyone',
    'composition.parentOrResident'
  ],
  [
    'more parents of small children than parents',
    { composition: { binds: ['roll'], parentOrResident: 51, parent0to5: 60 } },
    'composition_part_above_whole',
    'composition.parent0to5'
  ],
  [
    'nobody who counts as resident',
    { residency: { ties: [], months: 0 } },
    'nobody_counts_as_resident',
    'residency.ties'
  ],
  [
    'nobody who may vote',
    { voters: { ...rules.voters, categories: [] } },
    'nobody_may_vote',
    'voters.categories'
  ],
  ['a quorum above 100 %', share(101, 100), 'quorum_above_everyone', 'quorum.assembly'],
  ['a quorum of more than all', share(1, 1, true), 'quorum_above_everyone', 'quorum.assembly'],
  ['a quorum of nobody', share(0, 100), 'quorum_of_nobody', 'quorum.assembly'],
  [
    'a quorum of 14 on 13 seats',
    { quorum: { assembly: null, bodies: { kind: 'count', people: 14, of: 'seats' } } },
    'quorum_above_seats',
    'quorum.bodies'
  ],
  ['no way to vote', vote({ methods: [] }), 'no_voting_method', 'voting.ordinary.methods'],
  [
    'a majority above everyone',
    vote({ majority: percent(110) }),
    'majority_above_everyone',
    'voting.ordinary.majority'
  ],
  [
    'a majority of exactly half',
    vote({ majority: percent(50) }),
    'majority_below_half',
    'voting.ordinary.majority'
  ],
  [
    'two days of notice under a profile of three',
    { notice: { ...rules.notice, regularHours: 48, openMeetings: 'brown_act' } },
    'notice_shorter_than_profile',
    'notice.regularHours'
  ],
  [
    'more notice for special meetings',
    { notice: { ...rules.notice, specialHours: 100 } },
    'special_notice_longer_than_regular',
    'notice.specialHours'
  ],
  ['a team without seats', lead({ seats: 0, officers: [], reserved: [] }), 'no_seats', 'leadership.seats'],
  ['a term of zero', lead({ termMonths: 0 }), 'term_of_zero', 'leadership.termMonths'],
  ['elections every zero months', lead({ staggerMonths: 0 }), 'stagger_of_zero', 'leadership.staggerMonths'],
  [
    'staggering as long as the term',
    lead({ staggerMonths: 24 }),
    'stagger_not_shorter_than_term',
    'leadership.staggerMonths'
  ],
  [
    'seven months in a term of 24',
    lead({ staggerMonths: 7 }),
    'stagger_does_not_divide_term',
    'leadership.staggerMonths'
  ],
  [
    '24 groups on 13 seats',
    lead({ staggerMonths: 1 }),
    'fewer_seats_than_groups',
    'leadership.staggerMonths'
  ],
  ['no terms allowed', lead({ termLimit: 0 }), 'term_limit_of_zero', 'leadership.termLimit'],
  [
    'two chairs by one name',
    lead({ officers: ['chair', 'chair'] }),
    'officer_named_twice',
    'leadership.officers'
  ],
  [
    'three officers on two seats',
    lead({ seats: 2, reserved: [] }),
    'more_officers_than_seats',
    'leadership.officers'
  ],
  ['a seat kept for nobody', kept([], 1), 'reserved_for_nobody', 'leadership.reserved.0'],
  ['14 kept of 13 seats', kept(['parent_0_5'], 14), 'more_reserved_than_seats', 'leadership.reserved'],
  [
    '7 of 13 seats kept for organizations',
    kept(['stakeholder'], 7),
    'reserved_breaks_composition',
    'leadership.reserved'
  ],
  [
    'a countback of ballots that rank nobody',
    lead({ vacancy: { fill: 'countback', withinDays: 'none' } }),
    'countback_without_ranking',
    'leadership.vacancy'
  ],
  [
    'no delegates',
    { delegation: { delegates: 0, alternates: 1, chosenBy: 'lot', termMonths: 12 } },
    'no_delegates',
    'delegation.delegates'
  ],
  [
    'an event above the year of an organization',
    spend(3, 2, 9),
    'event_cap_above_organization',
    'sponsorship.perEventCents'
  ],
  ['an event above the year', spend(3, 4, 2), 'event_cap_above_year', 'sponsorship.perEventCents'],
  [
    'an organization above the year',
    spend(1, 4, 2),
    'organization_cap_above_year',
    'sponsorship.perOrganizationYearCents'
  ],
  [
    'an override by somebody who is no officer',
    { overrideBy: ['treasurer'] },
    'override_by_unknown_role',
    'overrideBy.0'
  ]
];

describe('contradictions', () => {
  it('the starter set has none, nor has Palmdale', () => {
    expect(contradictions(starter())).toEqual([]);
    expect(contradictions(rules)).toEqual([]);
  });

  it.each(CASES)('%s', (_, change, code, path) =>
    expect(contradictions(palmdale(change))).toContainEqual({ code, path, numbers: expect.any(Object) })
  );

  it('every code has its case', () =>
    expect(new Set(CASES.map(([, , code]) => code))).toEqual(new Set(CONTRADICTION_CODES)));

  it('carry the numbers that clash', () =>
    expect(contradictions(palmdale(lead({ staggerMonths: 7 })))).toEqual([
      {
        code: 'stagger_does_not_divide_term',
        path: 'leadership.staggerMonths',
        numbers: { stagger: 7, term: 24 }
      }
    ]));

  it('electing every six months is unwise, not contradictory', () =>
    expect(contradictions(palmdale(lead({ termMonths: 12, staggerMonths: 6 })))).toEqual([]));
});
