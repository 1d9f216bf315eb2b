import { anyMember, byRole, kioskOr } from '../../../../platform/policy/index.ts';

/** What may be done at the door and in the room. The subject of `signIn` is the meeting a kiosk is bound to. */
export const mayAtDoor = {
  signIn: kioskOr(
    byRole('meetings.sign_in', 'greeter', 'secretary', 'facilitator', 'officer', 'administrator')
  ),
  signInSelf: anyMember('meetings.sign_in_self'),
  welcome: byRole('meetings.welcome', 'greeter', 'secretary', 'facilitator', 'officer', 'administrator'),
  recordSheet: byRole('meetings.record_sheet', 'greeter', 'secretary', 'officer', 'administrator'),
  review: byRole('meetings.review_arrivals', 'greeter', 'secretary', 'officer', 'administrator'),
  countNow: byRole('meetings.count_now', 'facilitator', 'secretary', 'officer', 'administrator'),
  seeNumbers: anyMember('meetings.see_numbers')
};
