import { moreThanHalf, twoThirds, type Fraction } from './fraction.ts';
import type { Leadership, Parameters, Voting } from './parameters.ts';

/**
 * What a new community begins with: the requirements of Best Start (51 % parents or residents, 26 %
 * parents of children 0 to 5, one-year staggered terms, critical decisions by the whole partnership,
 * informed by data) and customary majorities. It has no assembly quorum: until the members set one,
 * a share of a young roll would stop the very meeting that adopts the bylaws.
 */
export function starter(): Parameters {
  return {
    version: 1,
    composition: { binds: ['roll'], parentOrResident: 51, parent0to5: 26 },
    residency: { ties: ['lives'], months: 0 },
    goodStanding: { codeSigned: true, notSuspended: true, sisterCommunities: true },
    voters: {
      categories: ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'],
      daysSinceJoined: 'none',
      meetingsAttended: 'none',
      minimumAge: 'none'
    },
    quorum: { assembly: 'none', bodies: { kind: 'share', share: moreThanHalf, of: 'filled_seats' } },
    voting: {
      critical: whole(moreThanHalf, { evidence: true }),
      ordinary: simple({}),
      procedural: simple({ noticeHours: 'none' }),
      bylaws: whole(twoThirds, { joinedBeforeNotice: true }),
      removal: whole(twoThirds, { joinedBeforeNotice: true, methods: ['secret_ballot'] }),
      ratification: whole(moreThanHalf, {})
    },
    heldOpenDays: 7,
    notice: { regularHours: 72, specialHours: 24, agendaHours: 24, openMeetings: 'none' },
    leadership: oneYearStaggered(),
    elections: { method: null, tie: 'lot', acclamation: true, nominationDays: 14, noticeDays: 14 },
    committees: { formedBy: 'assembly', minimumMembers: 3, organizationWithResident: false, adHocMonths: 6 },
    delegation: null,
    conflicts: {
      kinds: ['employer', 'household', 'family', 'money', 'party'],
      recuse: true,
      leavesTheRoom: false
    },
    sponsorship: null,
    overrideBy: 'none'
  };
}

function oneYearStaggered(): Leadership {
  return {
    seats: null,
    officers: [],
    reserved: [],
    termMonths: 12,
    staggerMonths: 6,
    termLimit: null,
    vacancy: null
  };
}

function simple(change: Partial<Voting>): Voting {
  return {
    methods: ['consensus', 'show_of_hands', 'named_vote', 'secret_ballot', 'ranked', 'score'],
    majority: moreThanHalf,
    outOf: 'yes_and_no',
    assembly: false,
    composition: false,
    evidence: false,
    joinedBeforeNotice: false,
    noticeHours: 72,
    ...change
  };
}

/** Decided by the whole partnership, led by parents and residents. */
function whole(majority: Fraction, change: Partial<Voting>): Voting {
  const methods: Voting['methods'] = ['show_of_hands', 'named_vote', 'secret_ballot'];
  return simple({ majority, methods, assembly: true, composition: true, ...change });
}
