import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('elections', {
  not_open: 409,
  draw_pool_closed: 409,
  draw_under_way: 409,
  draw_not_ready: 409,
  draw_committed: 409,
  draw_not_committed: 409,
  draw_number_drawn: 409,
  draw_no_number: 422,
  draw_quota_wrong: 422,
  draw_feature_needs_consent: 422,
  draw_not_in_pool: 422,
  draw_not_drawn: 409,
  draw_observer_conflict: 409,
  draw_observers_two: 409,
  draw_observers_missing: 409,
  draw_hash_differs: 409
});
