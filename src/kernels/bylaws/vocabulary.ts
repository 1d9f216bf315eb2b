// The closed lists of the rules, each once: types, reading and forms all come from here.

export const CATEGORIES = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Over whom composition is computed. */
export const CIRCLES = ['roll', 'room', 'voters'] as const;
export type Circle = (typeof CIRCLES)[number];

/** `removal` is of a member or officer, `ratification` of a charter or an agreement between communities. */
export const DECISION_CLASSES = [
  'critical',
  'ordinary',
  'procedural',
  'bylaws',
  'removal',
  'ratification'
] as const;
export type DecisionClass = (typeof DECISION_CLASSES)[number];

export const VOTING_METHODS = [
  'consensus',
  'show_of_hands',
  'named_vote',
  'secret_ballot',
  'ranked',
  'score'
] as const;
export type VotingMethod = (typeof VOTING_METHODS)[number];

/**
 * What a majority is a majority of, and so what an abstention does: nothing (`yes_and_no`), or the same
 * as a no (the other three). `present` are those taking part, `eligible` all who might have.
 */
export const MAJORITY_BASES = ['yes_and_no', 'all_cast', 'present', 'eligible'] as const;
export type MajorityBase = (typeof MAJORITY_BASES)[number];

export const QUORUM_BASES = ['roll', 'roll_in_standing', 'seats', 'filled_seats'] as const;
export type QuorumBase = (typeof QUORUM_BASES)[number];

export const ELECTION_METHODS = [
  'plurality',
  'block',
  'approval',
  'instant_runoff',
  'single_transferable'
] as const;
export type ElectionMethod = (typeof ELECTION_METHODS)[number];

export const TIE_RULES = ['runoff', 'lot', 'tenure'] as const;
export type TieRule = (typeof TIE_RULES)[number];

export const VACANCY_RULES = ['special_election', 'countback', 'appointment', 'next_election'] as const;
export type VacancyRule = (typeof VACANCY_RULES)[number];

/** Who forms committees and sends delegates. */
export const DECIDERS = ['assembly', 'guidance_body', 'chair', 'lot'] as const;
export type Decider = (typeof DECIDERS)[number];

/** What ties a person to the zone. Self-declared. */
export const RESIDENT_TIES = ['lives', 'works', 'studies', 'child_in_school', 'worships', 'owns'] as const;
export type ResidentTie = (typeof RESIDENT_TIES)[number];

export const CONFLICTS = ['employer', 'household', 'family', 'money', 'party'] as const;
export type Conflict = (typeof CONFLICTS)[number];

export const OPEN_MEETING_PROFILES = ['none', 'brown_act'] as const;
export type OpenMeetingProfile = (typeof OPEN_MEETING_PROFILES)[number];
