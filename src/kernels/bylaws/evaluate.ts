import type { BodyFacts, Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Parameters } from './parameters.ts';
import { minimum, officers, pairing, reserved, seats } from './rules/body.ts';
import { categoryOfSeat, termLimit } from './rules/candidate.ts';
import { composition } from './rules/composition.ts';
import { assembly, evidence, method, noticeOfText, recusals } from './rules/decision.ts';
import { agenda, offAgenda, noticeOfMeeting, publicComment } from './rules/notice.ts';
import { passed, votes } from './rules/passed.ts';
import { quorum } from './rules/quorum.ts';
import { organizationYear, perEvent, perYear } from './rules/sponsorship.ts';
import { goodStanding } from './rules/standing.ts';
import { age, attendance, beforeNotice, categoryOfVoter, conflict, joined } from './rules/voter.ts';

// The table of contents: which rules concern which facts, beside composition.
const MEETING = [quorum, noticeOfMeeting, agenda, offAgenda, publicComment];
const DECISION = [quorum, votes, passed, method, assembly, evidence, noticeOfText, recusals];
const VOTER = [goodStanding, categoryOfVoter, joined, attendance, age, beforeNotice, conflict];
const CANDIDATE = [goodStanding, categoryOfSeat, termLimit];
const SPONSORSHIP = [perEvent, organizationYear, perYear];

/**
 * What a version of the bylaws finds in a snapshot of facts: every rule that concerns them, in a stable
 * order, whether it binds or is only shown. The same rules and facts give the same findings for ever.
 *
 * @throws RangeError for impossible counts of people (see `composition`); contradictory parameters are
 * for `contradictions` to refuse before.
 */
export function evaluate(parameters: Parameters, facts: Facts): Finding[] {
  switch (facts.kind) {
    case 'partnership':
      return composition(parameters, 'roll', facts.roll);
    case 'meeting':
      return [
        ...composition(parameters, 'room', facts.present),
        ...MEETING.map((rule) => rule(parameters, facts))
      ];
    case 'body':
      return [...composition(parameters, 'body', facts.members), ...ofBody(parameters, facts)];
    case 'decision':
      return [
        ...composition(parameters, 'roll', facts.roll),
        ...composition(parameters, 'room', facts.present),
        ...composition(parameters, 'voters', facts.voters),
        ...DECISION.map((rule) => rule(parameters, facts))
      ];
    case 'voter':
      return VOTER.map((rule) => rule(parameters, facts));
    case 'candidate':
      return CANDIDATE.map((rule) => rule(parameters, facts));
    case 'sponsorship':
      return SPONSORSHIP.map((rule) => rule(parameters, facts));
  }
}

function ofBody(parameters: Parameters, facts: BodyFacts): Finding[] {
  return [
    seats(parameters, facts),
    officers(parameters, facts),
    ...reserved(parameters, facts),
    minimum(parameters, facts),
    pairing(parameters, facts)
  ];
}
