import { m } from '#platform/words';

const categories: Record<string, () => string> = {
  parent_0_5: m.people_category_parent_0_5,
  parent_6_plus: m.people_category_parent_6_plus,
  resident: m.people_category_resident,
  stakeholder: m.people_category_stakeholder,
  undisclosed: m.people_category_undisclosed
};

/** How a member belongs, in words. */
export const categoryWord = (category: string): string => categories[category]?.() ?? category;

const reasons: Record<string, () => string> = {
  card_forged: m.meetings_review_card_forged,
  card_revoked: m.meetings_review_card_revoked,
  card_foreign: m.meetings_review_card_foreign,
  clock_skew: m.meetings_review_clock_skew,
  meeting_closed: m.meetings_review_meeting_closed,
  meeting_cancelled: m.meetings_review_meeting_cancelled,
  unknown_member: m.meetings_review_unknown_member
};

/** Why an arrival was kept, in words. */
export const reasonWord = (reason: string): string => reasons[reason]?.() ?? reason;
