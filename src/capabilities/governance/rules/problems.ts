import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('governance', {
  no_rules: 409,
  no_assembly: 409,
  newer_format: 409,
  unreadable: 422,
  contradiction: 422,
  already_begun: 409,
  already_adopted: 409,
  draft_moved: 409,
  draft_proposed: 409,
  starts_too_early: 422,
  no_clauses: 422,
  no_such_starter: 404,
  body_ended: 409,
  assembly_stays: 409,
  one_assembly: 409,
  seat_held: 409,
  seat_not_held: 409,
  sits_already: 409,
  belongs_already: 409,
  wrong_day: 422,
  wrong_category: 422,
  not_named: 403,
  nothing_to_override: 409,
  overridden_already: 409
});
