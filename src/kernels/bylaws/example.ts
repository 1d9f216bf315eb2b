import {
  starter,
  type DecisionFacts,
  type Finding,
  type MeetingFacts,
  type Parameters,
  type VoterFacts
} from './index.ts';

// Palmdale, as the tests tell it: rules with everything said, and an ordinary evening.

/** Two-year terms, one election a year, a quorum of 40 % of those in standing. */
export function palmdale(change: Partial<Parameters> = {}): Parameters {
  return {
    ...starter(),
    quorum: {
      assembly: { kind: 'share', share: { parts: 40, of: 100, strictly: false }, of: 'roll_in_standing' },
      bodies: { kind: 'share', share: { parts: 1, of: 2, strictly: true }, of: 'filled_seats' }
    },
    leadership: {
      seats: 13,
      officers: ['chair', 'co_chair', 'secretary'],
      reserved: [{ who: ['parent_0_5'], seats: 4 }],
      termMonths: 24,
      staggerMonths: 12,
      termLimit: 2,
      vacancy: { fill: 'special_election', withinDays: 60 }
    },
    elections: { method: 'block', tie: 'lot', acclamation: true, nominationDays: 14, noticeDays: 14 },
    delegation: { delegates: 2, alternates: 1, chosenBy: 'assembly', termMonths: 12 },
    sponsorship: { perEventCents: 250_000, perOrganizationYearCents: 500_000, perYearCents: 1_739_900 },
    overrideBy: ['chair'],
    ...change
  };
}

export const sizes = { roll: 120, rollInStanding: 100, seats: 13, filledSeats: 12 };

export function november(change: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    kind: 'meeting',
    of: 'assembly',
    session: 'regular',
    present: { parent_0_5: 16, parent_6_plus: 8, resident: 8, stakeholder: 12 },
    sizes,
    noticeHours: 96,
    agendaHours: 96,
    actionsOffAgenda: 0,
    publicComment: true,
    ...change
  };
}

/** Where the diaper hub opens: critical, carried 31 to 3 by show of hands. */
export function hubDecision(change: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    kind: 'decision',
    class: 'critical',
    decidedBy: 'assembly',
    method: 'show_of_hands',
    eligible: 100,
    roll: { parent_0_5: 40, parent_6_plus: 25, resident: 15, stakeholder: 40 },
    present: november().present,
    voters: { parent_0_5: 14, parent_6_plus: 7, resident: 7, stakeholder: 8 },
    sizes,
    votes: { yes: 31, no: 3, abstain: 2 },
    blocks: null,
    evidence: 2,
    noticeHours: 96,
    conflicts: { declared: 1, recused: 1 },
    ...change
  };
}

export function rosa(change: Partial<VoterFacts> = {}): VoterFacts {
  return {
    kind: 'voter',
    class: 'bylaws',
    category: 'parent_0_5',
    codeSigned: true,
    suspended: false,
    suspendedInSister: false,
    daysSinceJoined: 200,
    meetingsAttended: 4,
    oldEnough: true,
    joinedBeforeNotice: true,
    conflict: false,
    ...change
  };
}

export function found(findings: Finding[], code: Finding['code']): Finding {
  const finding = findings.find((one) => one.code === code);
  if (!finding) throw new Error(`No finding ${code}`);
  return finding;
}
