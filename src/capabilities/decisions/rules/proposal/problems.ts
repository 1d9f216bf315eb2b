import { catalogue } from '../../../../platform/problem/index.ts';

/** What can go wrong with a proposal, its discussion and its decision. */
export const proposalProblems = catalogue('decisions', {
  no_such_proposal: 404,
  no_such_thing: 404,
  no_such_decision: 404,
  not_yours: 403,
  moved_on: 409,
  changed_meanwhile: 409,
  question_missing: 422,
  text_missing: 422,
  translation_missing: 422,
  body_ended: 409,
  motion_taken: 409,
  no_draft_to_adopt: 422,
  starts_in_past: 422,
  same_words: 422,
  translation_old: 409,
  text_changed: 409,
  amendments_open: 409,
  settled_already: 409,
  method_not_allowed: 422,
  options_missing: 422,
  evidence_missing: 422,
  assembly_needed: 422,
  notice_short: 422,
  closes_too_early: 422,
  cannot_certify: 409,
  not_certified: 409,
  certified_already: 409,
  effective_too_early: 422,
  appeal_open: 409
});
