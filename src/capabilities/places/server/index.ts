export { bringAreas, censusAreas, type CensusArea } from './areas.ts';
export {
  benchmarkOf,
  benchmarks,
  benchmarksFor,
  bringBenchmarks,
  removeBenchmark,
  setBenchmark,
  type Brought
} from './benchmarks.ts';
export { communities, foundCommunity, type CommunityCard } from './communities.ts';
export { drawZone } from './drawZone.ts';
export { zoneAsGeoJson } from './export.ts';
export {
  addNeighborhood,
  changeNeighborhood,
  leaveNeighborhood,
  neighborhood,
  neighborhoodsOf,
  type Neighborhood
} from './neighborhoods.ts';
export { placeOf, venuePage } from './place.ts';
export { communitiesOfRegion, communityCard, type CommunityProfile } from './profile.ts';
export { changeSettings, rename } from './settings.ts';
export { communitiesNamed, sistersOf, type Sister } from './sisters.ts';
export { notesWaiting, settleNote, tell, toldNotes, type Told } from './told.ts';
export { bringVenues } from './venueFile.ts';
export type { Keeper, Venue } from './venueRows.ts';
export { addVenue, changeVenue, keeperOf, leaveVenue, returnToVenue, venue, venuesOf } from './venues.ts';
export { zoneOf, type Zone } from './zone.ts';
export { inEveryCommunity } from './every.ts';
