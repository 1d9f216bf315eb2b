export {
  codeFrom,
  dimensions,
  knownCodes,
  newest,
  type Benchmark,
  type Dimension,
  type NewBenchmark
} from './rules/benchmark.ts';
export type { RowError } from './rules/census.ts';
export { noContact, readWays, spokenPhone, type CommunityContact } from './rules/contact.ts';
export { areaKm2, countsForZone, COUNTS_FROM, shareOfArea } from './rules/geo/area.ts';
export { distanceKm, inMiles } from './rules/geo/distance.ts';
export { pictureOf, type Picture } from './rules/geo/picture.ts';
export type { MultiPolygon, Point } from './rules/geo/shape.ts';
export { contains, whereIs, type Where } from './rules/geo/within.ts';
export { nameOn, namedSince, type FormerName } from './rules/names.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
export { representation, type GroupCount, type Represented } from './rules/representation.ts';
export { has, needs, suits, unchecked, type Need, type Suits, type VenueFacts } from './rules/venue.ts';
export { venuesAsGeoJson } from './rules/venueFile.ts';
