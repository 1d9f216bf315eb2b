import type { Category, DecisionClass, VotingMethod } from './vocabulary.ts';

/** Distinct members, never guests. A category left out is nobody. */
export type Counts = Partial<Record<Category, number>>;

/** What a quorum may be counted of; null where it is not known. */
export type Sizes = {
  roll: number | null;
  rollInStanding: number | null;
  seats: number | null;
  filledSeats: number | null;
};

/** A snapshot to judge. null everywhere: not known. */
export type Facts =
  | PartnershipFacts
  | MeetingFacts
  | BodyFacts
  | DecisionFacts
  | VoterFacts
  | CandidateFacts
  | SponsorshipFacts;

export type PartnershipFacts = { kind: 'partnership'; roll: Counts };

export type MeetingFacts = {
  kind: 'meeting';
  of: 'assembly' | 'body';
  session: 'regular' | 'special';
  present: Counts;
  sizes: Sizes;
  /** Hours from notice, and from the published agenda, to the start; 0 where there was none. */
  noticeHours: number | null;
  agendaHours: number | null;
  /** Matters acted on that were not on the agenda. */
  actionsOffAgenda: number | null;
  publicComment: boolean | null;
};

export type BodyFacts = {
  kind: 'body';
  body: 'guidance_body' | 'committee' | 'panel';
  /** Null while some of its seats are still being filled. */
  members: Counts | null;
  /** Roles that somebody holds. */
  officers: string[] | null;
  /** Organizations on it, and how many of them brought a resident they serve. */
  organizations: { on: number; withResident: number } | null;
};

export type DecisionFacts = {
  kind: 'decision';
  class: DecisionClass;
  decidedBy: 'assembly' | 'body';
  method: VotingMethod;
  /** Frozen when the vote opened. */
  eligible: number | null;
  roll: Counts | null;
  /** Taking part when the vote was taken: in the room, by phone or on paper. */
  present: Counts | null;
  voters: Counts | null;
  sizes: Sizes;
  votes: { yes: number; no: number; abstain: number };
  /** In consensus: who stands in the way. */
  blocks: number | null;
  evidence: number | null;
  noticeHours: number | null;
  /** People with a declared conflict of interest, and those of them who did not vote. */
  conflicts: { declared: number; recused: number } | null;
};

export type StandingFacts = {
  codeSigned: boolean | null;
  suspended: boolean | null;
  suspendedInSister: boolean | null;
};

/** One person before one vote. */
export type VoterFacts = StandingFacts & {
  kind: 'voter';
  class: DecisionClass;
  category: Category;
  daysSinceJoined: number | null;
  meetingsAttended: number | null;
  oldEnough: boolean | null;
  joinedBeforeNotice: boolean | null;
  conflict: boolean | null;
};

/** One person before one seat of the guidance body. */
export type CandidateFacts = StandingFacts & {
  kind: 'candidate';
  category: Category;
  /** Whom the seat is kept for; null for any seat. */
  seatFor: Category[] | null;
  termsInARow: number | null;
};

/** One event to sponsor; spent amounts are before it, in cents. */
export type SponsorshipFacts = {
  kind: 'sponsorship';
  cents: number;
  organizationYearCents: number | null;
  yearCents: number | null;
};
