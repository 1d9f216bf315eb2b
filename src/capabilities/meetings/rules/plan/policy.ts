import { anybody, anyMember, byRole } from '../../../../platform/policy/index.ts';

/** What may be done before, beside and after a meeting; the door has its own list. */
export const mayPlan = {
  plan: byRole('meetings.plan', 'secretary', 'officer', 'facilitator', 'administrator'),
  open: byRole('meetings.open', 'facilitator', 'secretary', 'officer', 'greeter', 'administrator'),
  run: byRole('meetings.run', 'facilitator', 'secretary', 'officer', 'administrator'),
  /** Also whoever took on the note taker's or timekeeper's part of this one evening. */
  note: byRole('meetings.note', 'facilitator', 'secretary', 'officer', 'administrator'),
  cancel: byRole('meetings.cancel', 'secretary', 'officer', 'administrator'),
  takePart: anyMember('meetings.take_part'),
  answer: anyMember('meetings.answer'),
  seeInside: anyMember('meetings.see_inside'),
  countHeadsets: byRole('meetings.count_headsets', 'interpreter', 'greeter', 'facilitator', 'secretary'),
  handPapers: byRole(
    'meetings.hand_papers',
    'interpreter',
    'secretary',
    'officer',
    'facilitator',
    'administrator'
  ),
  keepChildcareSheet: byRole('meetings.keep_childcare_sheet', 'childcare'),
  countChildren: byRole('meetings.count_children', 'childcare', 'secretary', 'facilitator', 'officer'),
  writeToMembers: byRole('meetings.write_to_members'),
  eraseChildcare: byRole('meetings.erase_childcare'),
  draftMinutes: byRole('meetings.draft_minutes', 'secretary', 'officer', 'administrator'),
  evaluate: anybody('meetings.evaluate'),
  seeEvaluation: anyMember('meetings.see_evaluation'),
  learn: byRole('meetings.learn', 'facilitator', 'secretary', 'officer', 'administrator', 'capacity_builder')
};
