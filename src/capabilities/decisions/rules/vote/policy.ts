import { anyMember, byRole, kioskOr, type Rule } from '../../../../platform/policy/index.ts';

export const mayVote = {
  vote: anyMember('decisions.vote'),
  /** A tablet at the door of the meeting (the subject) lets a card vote. */
  voteWithCard: {
    name: 'decisions.vote_with_card',
    allows: (actor, meetingId) => actor.kind === 'device' && actor.subjectId === meetingId
  } satisfies Rule,
  standKiosk: kioskOr(byRole('decisions.stand_kiosk', 'greeter', 'secretary', 'officer', 'administrator')),
  help: byRole('decisions.help', 'officer', 'navigator', 'secretary'),
  tell: byRole('decisions.tell', 'greeter', 'facilitator', 'secretary', 'officer', 'navigator'),
  keepPaper: byRole('decisions.keep_paper', 'greeter', 'secretary', 'officer'),
  readPaper: byRole('decisions.read_paper', 'facilitator', 'secretary', 'officer', 'data_team'),
  seePaper: byRole(
    'decisions.see_paper',
    'greeter',
    'facilitator',
    'secretary',
    'officer',
    'panelist',
    'data_team'
  ),
  observe: byRole('decisions.observe', 'facilitator', 'secretary', 'officer', 'panelist', 'data_team')
};
