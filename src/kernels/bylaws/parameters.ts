import type { Fraction } from './fraction.ts';
import type * as v from './vocabulary.ts';

/** `none`: the bylaws have no such rule. `null`: they are silent, so nobody can tell. */
export type Said<T> = T | 'none' | null;

/** A word the partnership chose, in lower case: `chair`, `co_chair`, `parliamentarian`. */
export type OfficerRole = string;

/** The executable half of a bylaw version. All numbers are whole; `path`s elsewhere name its fields. */
export type Parameters = {
  /** The format, not the edition of the bylaws. */
  version: 1;
  composition: Composition;
  residency: Said<Residency>;
  goodStanding: GoodStanding | null;
  voters: Voters;
  quorum: { assembly: Said<Quorum>; bodies: Said<Quorum> };
  voting: Record<v.DecisionClass, Voting | null>;
  /** Days in which a vote that fell short in the room may be completed by phone or paper. */
  heldOpenDays: Said<number>;
  notice: Notice;
  leadership: Leadership;
  elections: Elections;
  committees: Committees;
  delegation: Said<Delegation>;
  conflicts: Said<Conflicts>;
  sponsorship: Said<Sponsorship>;
  /** Who may certify against an unmet rule, with a written reason. */
  overrideBy: Said<OfficerRole[]>;
};

/** Least shares in percent, and which circles a decision is bound by; the others are only shown. */
export type Composition = {
  binds: v.Circle[];
  /** Parents of any child, and residents. */
  parentOrResident: Said<number>;
  /** Parents or primary caregivers of a child under six. */
  parent0to5: Said<number>;
};

/** Who counts as resident: any one of the ties, held for at least so many months. */
export type Residency = { ties: v.ResidentTie[]; months: number };

export type GoodStanding = { codeSigned: boolean; notSuspended: boolean; sisterCommunities: boolean };

/** Who may vote, and from when on. */
export type Voters = {
  categories: v.Category[] | null;
  daysSinceJoined: Said<number>;
  meetingsAttended: Said<number>;
  minimumAge: Said<number>;
};

export type Quorum =
  | { kind: 'share'; share: Fraction; of: v.QuorumBase }
  /** `of` says who is counted among those present. */
  | { kind: 'count'; people: number; of: v.QuorumBase };

/** How one class of decision is made. */
export type Voting = {
  methods: v.VotingMethod[];
  majority: Fraction;
  outOf: v.MajorityBase;
  /** Only the whole partnership may decide. */
  assembly: boolean;
  /** The composition minimums bind. */
  composition: boolean;
  /** At least one finding from data is linked. */
  evidence: boolean;
  /** Who joined after notice was given cannot vote. */
  joinedBeforeNotice: boolean;
  /** Hours between the text being sent and the vote. */
  noticeHours: Said<number>;
};

/** Hours before a meeting begins. */
export type Notice = {
  regularHours: Said<number>;
  specialHours: Said<number>;
  agendaHours: Said<number>;
  openMeetings: v.OpenMeetingProfile;
};

/** The guidance body. */
export type Leadership = {
  seats: number | null;
  officers: OfficerRole[];
  /** Seats kept for members of one of these categories. */
  reserved: { who: v.Category[]; seats: number }[];
  termMonths: number | null;
  /** Months between elections of one part of the seats; `none`: all seats at once. */
  staggerMonths: Said<number>;
  /** Terms in a row. */
  termLimit: Said<number>;
  vacancy: { fill: v.VacancyRule; withinDays: Said<number> } | null;
};

export type Elections = {
  method: v.ElectionMethod | null;
  tie: v.TieRule | null;
  /** Without a vote where candidates are no more than seats. */
  acclamation: boolean | null;
  nominationDays: Said<number>;
  noticeDays: Said<number>;
};

export type Committees = {
  formedBy: v.Decider | null;
  minimumMembers: Said<number>;
  /** An organization earns its place by bringing a resident it serves. */
  organizationWithResident: boolean | null;
  /** When an ad hoc committee ends unless renewed. */
  adHocMonths: Said<number>;
};

/** People sent to the region. */
export type Delegation = {
  delegates: number;
  alternates: number;
  chosenBy: v.Decider;
  termMonths: Said<number>;
};

export type Conflicts = { kinds: v.Conflict[]; recuse: boolean; leavesTheRoom: boolean };

/** Caps in whole cents; years are those the partnership counts in. */
export type Sponsorship = {
  perEventCents: Said<number>;
  perOrganizationYearCents: Said<number>;
  perYearCents: Said<number>;
};
