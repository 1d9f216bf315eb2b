import { describe, expect, it } from 'vitest';
import { evaluate, type BodyFacts, type Code, type Facts, type Parameters } from './index.ts';
import { found, november, palmdale, rosa } from './example.ts';

const rules = palmdale();
const brownAct: Parameters = {
  ...rules,
  notice: { regularHours: 'none', specialHours: null, agendaHours: 12, openMeetings: 'brown_act' }
};
const find = (facts: Facts, code: Code, under = rules) => found(evaluate(under, facts), code);

describe('a partnership', () => {
  it('is led by parents and residents at 51 and 26 percent of the roll', () =>
    expect(
      evaluate(rules, { kind: 'partnership', roll: { parent_0_5: 26, resident: 25, stakeholder: 49 } }).map(
        ({ status }) => status
      )
    ).toEqual(['met', 'met']));
});

describe('a meeting', () => {
  it('44 of 100 in standing are a quorum of 40 %, and 4 may go home', () =>
    expect(find(november(), 'quorum')).toEqual({
      code: 'quorum',
      status: 'met',
      path: 'quorum.assembly',
      numbers: { present: 44, needed: 40, toJoin: 0, mayLeave: 4, of: 100 }
    }));

  it('who has not said their category still fills a chair', () =>
    expect(find(november({ present: { undisclosed: 39 } }), 'quorum')).toMatchObject({
      status: 'not_met',
      numbers: { toJoin: 1 }
    }));

  it('of the leadership team needs more than half of the filled seats', () => {
    expect(find(november({ of: 'body', present: { resident: 6 } }), 'quorum').status).toBe('not_met');
    expect(find(november({ of: 'body', present: { resident: 7 } }), 'quorum').status).toBe('met');
  });

  it('has no quorum to reach where the bylaws have none, and an unknown one where they are silent', () => {
    const without = { ...rules, quorum: { assembly: 'none' as const, bodies: null } };
    expect(find(november(), 'quorum', without).status).toBe('not_applicable');
    expect(find(november({ of: 'body' }), 'quorum', without)).toMatchObject({
      status: 'cannot_tell',
      missing: ['parameters.quorum.bodies']
    });
  });

  it('a quorum of 15 people asks nothing of the roll', () => {
    const count = {
      ...rules,
      quorum: { ...rules.quorum, assembly: { kind: 'count' as const, people: 15, of: 'roll' as const } }
    };
    const sizes = { roll: null, rollInStanding: null, seats: null, filledSeats: null };
    expect(find(november({ sizes }), 'quorum', count)).toMatchObject({
      status: 'met',
      numbers: { needed: 15 }
    });
    expect(find(november({ sizes }), 'quorum').missing).toEqual(['facts.sizes.rollInStanding']);
  });

  it('nobody is no quorum of an empty roll', () =>
    expect(
      find(november({ present: {}, sizes: { ...november().sizes, rollInStanding: 0 } }), 'quorum').status
    ).toBe('not_met'));

  it('the room is shown its composition', () =>
    expect(find(november(), 'composition.room.parent_or_resident')).toMatchObject({
      status: 'met',
      numbers: { atLeast: 72 }
    }));

  it('is announced as the bylaws say, and as the open-meeting profile says where that is longer', () => {
    expect(find(november({ noticeHours: 71 }), 'notice.hours')).toMatchObject({
      status: 'not_met',
      path: 'notice.regularHours'
    });
    expect(find(november({ noticeHours: 71 }), 'notice.hours', brownAct)).toMatchObject({
      status: 'not_met',
      path: 'notice.openMeetings',
      numbers: { needed: 72, found: 71 }
    });
    expect(find(november({ session: 'special', noticeHours: 24 }), 'notice.hours', brownAct).status).toBe(
      'met'
    );
    expect(find(november({ agendaHours: null }), 'notice.agenda', brownAct).missing).toEqual([
      'facts.agendaHours'
    ]);
  });

  it('hears the public and keeps to its agenda only under the profile', () => {
    const facts = november({ actionsOffAgenda: 1, publicComment: false });
    expect(find(facts, 'notice.off_agenda').status).toBe('not_applicable');
    expect(find(facts, 'notice.off_agenda', brownAct).status).toBe('not_met');
    expect(find(facts, 'notice.public_comment', brownAct).status).toBe('not_met');
    expect(find(november({ publicComment: null }), 'notice.public_comment', brownAct).status).toBe(
      'cannot_tell'
    );
  });
});

describe('a body', () => {
  const team: BodyFacts = {
    kind: 'body',
    body: 'guidance_body',
    members: { parent_0_5: 4, resident: 5, stakeholder: 3 },
    officers: ['chair', 'secretary'],
    organizations: null
  };
  const committee: BodyFacts = { ...team, body: 'committee', organizations: { on: 2, withResident: 1 } };
  const paired = { ...rules, committees: { ...rules.committees, organizationWithResident: true } };

  it('with a vacant seat and no co-chair says so', () => {
    expect(find(team, 'body.seats')).toMatchObject({ status: 'not_met', numbers: { vacant: 1 } });
    expect(find(team, 'body.officers')).toMatchObject({
      status: 'not_met',
      numbers: { roles: 3, filled: 2 }
    });
  });

  it('fills the seats kept for parents of small children, unless somebody has not said', () => {
    expect(find(team, 'body.reserved').status).toBe('met');
    const members = { parent_0_5: 3, resident: 5, stakeholder: 3, undisclosed: 1 };
    expect(find({ ...team, members }, 'body.reserved').status).toBe('cannot_tell');
  });

  it('an organization without a resident has not earned its place on a committee', () => {
    expect(find(committee, 'body.pairing').status).toBe('not_applicable');
    expect(find(committee, 'body.pairing', paired)).toMatchObject({
      status: 'not_met',
      numbers: { organizations: 2, withResident: 1 }
    });
    expect(find({ ...committee, organizations: null }, 'body.pairing', paired).status).toBe('cannot_tell');
  });

  it('two people are no committee', () =>
    expect(find({ ...committee, members: { resident: 2 } }, 'body.minimum').status).toBe('not_met'));
});

describe('a voter', () => {
  it('Rosa may vote on the bylaws', () =>
    expect(
      evaluate(rules, rosa()).filter(({ status }) => status !== 'met' && status !== 'not_applicable')
    ).toEqual([]));

  it('not while suspended in a sister community, and nobody can tell before its letter came', () => {
    expect(find(rosa({ suspendedInSister: true }), 'voter.standing')).toMatchObject({
      status: 'not_met',
      numbers: { codeSigned: 1, suspended: 0, suspendedInSister: 1 }
    });
    expect(find(rosa({ suspendedInSister: null }), 'voter.standing')).toMatchObject({
      status: 'cannot_tell',
      missing: ['facts.suspendedInSister']
    });
  });

  it('not on a bylaw when she joined after notice, but on a hub', () => {
    expect(find(rosa({ joinedBeforeNotice: false }), 'voter.before_notice').status).toBe('not_met');
    expect(find(rosa({ joinedBeforeNotice: false, class: 'ordinary' }), 'voter.before_notice').status).toBe(
      'not_applicable'
    );
  });

  it('not with a conflict of interest', () =>
    expect(find(rosa({ conflict: true }), 'voter.conflict').status).toBe('not_met'));

  it('not before the waiting time, age and attendance that the bylaws ask', () => {
    const strict: Parameters = {
      ...rules,
      voters: {
        categories: ['parent_0_5', 'resident'],
        daysSinceJoined: 90,
        meetingsAttended: 3,
        minimumAge: 16
      }
    };
    expect(find(rosa({ daysSinceJoined: 89 }), 'voter.joined', strict)).toMatchObject({
      numbers: { needed: 90, found: 89 }
    });
    expect(find(rosa({ meetingsAttended: 2 }), 'voter.attendance', strict).status).toBe('not_met');
    expect(find(rosa({ oldEnough: null }), 'voter.age', strict).status).toBe('cannot_tell');
    expect(find(rosa({ category: 'stakeholder' }), 'voter.category', strict).status).toBe('not_met');
    expect(find(rosa({ category: 'undisclosed' }), 'voter.category', strict).status).toBe('cannot_tell');
  });
});

describe('a candidate', () => {
  const luis = { ...rosa(), kind: 'candidate' as const, seatFor: null, termsInARow: 1 };

  it('may stand again until the term limit', () => {
    expect(find(luis, 'candidate.term_limit').status).toBe('met');
    expect(find({ ...luis, termsInARow: 2 }, 'candidate.term_limit').status).toBe('not_met');
    expect(find({ ...luis, termsInARow: null }, 'candidate.term_limit').status).toBe('cannot_tell');
  });

  it('a stakeholder cannot take a seat kept for parents', () =>
    expect(
      find({ ...luis, category: 'stakeholder', seatFor: ['parent_0_5'] }, 'candidate.category').status
    ).toBe('not_met'));
});

describe('a sponsorship', () => {
  const carnival = {
    kind: 'sponsorship' as const,
    cents: 200_000,
    organizationYearCents: 100_000,
    yearCents: 1_600_000
  };

  it('within the cap of the event but over what is left of the year is refused', () => {
    expect(find(carnival, 'sponsorship.event').status).toBe('met');
    expect(find(carnival, 'sponsorship.organization').status).toBe('met');
    expect(find(carnival, 'sponsorship.year')).toMatchObject({
      status: 'not_met',
      numbers: { leftCents: 139_900 }
    });
  });

  it('cannot be judged while the year is unknown, nor under silent bylaws', () => {
    expect(find({ ...carnival, yearCents: null }, 'sponsorship.year').missing).toEqual(['facts.yearCents']);
    expect(find(carnival, 'sponsorship.event', { ...rules, sponsorship: null }).status).toBe('cannot_tell');
    expect(find(carnival, 'sponsorship.event', { ...rules, sponsorship: 'none' }).status).toBe(
      'not_applicable'
    );
  });
});
