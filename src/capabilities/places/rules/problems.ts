import { catalogue } from '../../../platform/problem/index.ts';

export const problems = catalogue('places', {
  no_such_community: 404,
  name_missing: 422,
  name_in_future: 422,
  name_before_last: 409,
  contact_unclear: 422,
  no_language: 422,
  no_such_time_zone: 422,
  already_there: 409,
  not_geojson: 422,
  no_shape: 422,
  shape_broken: 422,
  shape_too_fine: 413,
  zone_first: 409,
  area_unnamed: 422,
  venue_incomplete: 422,
  benchmark_without_source: 422,
  benchmark_impossible: 422,
  benchmark_no_share_column: 422,
  benchmark_several_places: 422,
  text_missing: 422
});
