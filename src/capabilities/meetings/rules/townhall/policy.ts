import { anybody, anyMember, byRole } from '../../../../platform/policy/index.ts';

const crew = ['secretary', 'officer', 'facilitator', 'administrator', 'region_staff'] as const;

/** What may be done for a town hall. Taking part in it needs no account: the ticket says who somebody is. */
export const mayAtTownHall = {
  prepareTownHall: byRole('meetings.prepare_town_hall', ...crew),
  greetTownHall: byRole('meetings.greet_town_hall', 'greeter', ...crew),
  moderate: byRole('meetings.moderate', 'interpreter', ...crew),
  followUp: byRole('meetings.follow_up', 'navigator', ...crew),
  seeFollowUps: anyMember('meetings.see_follow_ups'),
  comeToTownHall: anybody('meetings.come_to_town_hall'),
  eraseTownHalls: byRole('meetings.erase_town_halls')
};
