import type { Fraction } from './fraction.ts';
import type * as p from './parameters.ts';
import { list, object, only, role, said, silent, whole, yesNo, type Refusal, type Shape } from './shape.ts';
import * as v from './vocabulary.ts';

/**
 * Reads parameters from JSON. A format newer than this program is refused and not guessed at; so are
 * unknown fields and values. What may be silent may be left out. Contradictions are for `contradictions`.
 */
export function read(json: unknown): p.Parameters | { refused: Refusal[] } {
  if (isNewer(json)) return { refused: [{ code: 'newer_format', path: 'version' }] };
  const refused: Refusal[] = [];
  const parameters = everything(json, '', refused);
  return refused.length === 0 && parameters ? parameters : { refused };
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('version' in json)) return false;
  return typeof json.version === 'number' && json.version > 1;
}

const fraction = object<Fraction>({ parts: whole, of: whole, strictly: yesNo });

const quorumShare = object<Extract<p.Quorum, { kind: 'share' }>>({
  kind: only(['share']),
  share: fraction,
  of: only(v.QUORUM_BASES)
});

const quorumCount = object<Extract<p.Quorum, { kind: 'count' }>>({
  kind: only(['count']),
  people: whole,
  of: only(v.QUORUM_BASES)
});

const quorum: Shape<p.Quorum> = (json, path, refusals) => {
  const counts = typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'count';
  return counts ? quorumCount(json, path, refusals) : quorumShare(json, path, refusals);
};

const voting = silent(
  object<p.Voting>({
    methods: list(only(v.VOTING_METHODS)),
    majority: fraction,
    outOf: only(v.MAJORITY_BASES),
    assembly: yesNo,
    composition: yesNo,
    evidence: yesNo,
    joinedBeforeNotice: yesNo,
    noticeHours: said(whole)
  })
);

const leadership = object<p.Leadership>({
  seats: silent(whole),
  officers: list(role),
  reserved: list(object<p.Leadership['reserved'][number]>({ who: list(only(v.CATEGORIES)), seats: whole })),
  termMonths: silent(whole),
  staggerMonths: said(whole),
  termLimit: said(whole),
  vacancy: silent(
    object<NonNullable<p.Leadership['vacancy']>>({ fill: only(v.VACANCY_RULES), withinDays: said(whole) })
  )
});

const delegation = object<p.Delegation>({
  delegates: whole,
  alternates: whole,
  chosenBy: only(v.DECIDERS),
  termMonths: said(whole)
});

const everything = object<p.Parameters>({
  version: only([1]),
  composition: object<p.Composition>({
    binds: list(only(v.CIRCLES)),
    parentOrResident: said(whole),
    parent0to5: said(whole)
  }),
  residency: said(object<p.Residency>({ ties: list(only(v.RESIDENT_TIES)), months: whole })),
  goodStanding: silent(
    object<p.GoodStanding>({ codeSigned: yesNo, notSuspended: yesNo, sisterCommunities: yesNo })
  ),
  voters: object<p.Voters>({
    categories: silent(list(only(v.CATEGORIES))),
    daysSinceJoined: said(whole),
    meetingsAttended: said(whole),
    minimumAge: said(whole)
  }),
  quorum: object<p.Parameters['quorum']>({ assembly: said(quorum), bodies: said(quorum) }),
  voting: object<p.Parameters['voting']>({
    critical: voting,
    ordinary: voting,
    procedural: voting,
    bylaws: voting,
    removal: voting,
    ratification: voting
  }),
  heldOpenDays: said(whole),
  notice: object<p.Notice>({
    regularHours: said(whole),
    specialHours: said(whole),
    agendaHours: said(whole),
    openMeetings: only(v.OPEN_MEETING_PROFILES)
  }),
  leadership,
  elections: object<p.Elections>({
    method: silent(only(v.ELECTION_METHODS)),
    tie: silent(only(v.TIE_RULES)),
    acclamation: silent(yesNo),
    nominationDays: said(whole),
    noticeDays: said(whole)
  }),
  committees: object<p.Committees>({
    formedBy: silent(only(v.DECIDERS)),
    minimumMembers: said(whole),
    organizationWithResident: silent(yesNo),
    adHocMonths: said(whole)
  }),
  delegation: said(delegation),
  conflicts: said(
    object<p.Conflicts>({ kinds: list(only(v.CONFLICTS)), recuse: yesNo, leavesTheRoom: yesNo })
  ),
  sponsorship: said(
    object<p.Sponsorship>({
      perEventCents: said(whole),
      perOrganizationYearCents: said(whole),
      perYearCents: said(whole)
    })
  ),
  overrideBy: said(list(role))
});
