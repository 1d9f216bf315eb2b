import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('surveys', {
  no_such_survey: 404,
  name_taken: 409,
  nothing_published: 409,
  form_broken: 422,
  not_open: 409,
  answers_malformed: 422,
  answers_no_form: 422,
  answers_no_instance_id: 422,
  answered_otherwise: 409,
  other_survey: 409,
  too_few_answers: 409,
  too_few_new: 409,
  file_not_taken: 415,
  reason_needed: 422,
  version_missing: 409
});
