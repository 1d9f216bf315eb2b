import { catalogue } from '../../../../platform/problem/index.ts';

/** What can go wrong while planning, running and looking back. */
export const planProblems = catalogue('meetings', {
  not_found: 404,
  no_such_body: 422,
  no_such_item: 404,
  ends_before_start: 422,
  title_missing: 422,
  where_missing: 422,
  text_missing: 422,
  translation_missing: 422,
  not_announced: 409,
  too_early: 409,
  not_open: 409,
  already_begun: 409,
  already_closed: 409,
  cancelled: 409,
  not_cleared: 403,
  language_missing: 422,
  more_than_out: 422,
  already_home: 409,
  minutes_missing: 404,
  minutes_approved: 409,
  approved_when: 422,
  not_closed: 409,
  too_few_came: 409,
  evaluation_questions: 422,
  evaluation_none: 404,
  evaluation_empty: 422,
  evaluation_over: 409
});
