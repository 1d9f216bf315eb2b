import { anyMember, byRole } from '../../../../platform/policy/index.ts';

/** What may be done before, beside and after a meeting; the door has its own list. */
export const mayPlan = {
  plan: byRole('meetings.plan', 'secretary', 'officer', 'facilitator', 'administrator'),
  open: byRole('meetings.open', 'facilitator', 'secretary', 'officer', 'greeter', 'administrator'),
  run: byRole('meetings.run', 'facilitator', 'secretary', 'officer', 'administrator'),
  cancel: byRole('meetings.cancel', 'secretary', 'officer', 'administrator'),
  seeInside: anyMember('meetings.see_inside')
};
