import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('people', {
  no_such_member: 404,
  contact_unclear: 422,
  birth_month: 422,
  day_unclear: 422,
  already_merged: 409,
  merge_over: 409,
  not_yourself: 422,
  suspended_already: 409,
  told_lately: 409,
  forbidden_column: 422,
  name_column: 422,
  column_twice: 422,
  rows_wrong: 422,
  draft_over: 410,
  already_taken: 409
});
