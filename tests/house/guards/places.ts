import * as door from '../../../src/capabilities/places/server/index.ts';
import type { Guards } from './guard.ts';

export const places: Guards = {
  door,
  byRole: [
    'addNeighborhood',
    'addVenue',
    'bringAreas',
    'bringBenchmarks',
    'bringVenues',
    'changeNeighborhood',
    'changeSettings',
    'changeVenue',
    'drawZone',
    'leaveNeighborhood',
    'leaveVenue',
    'removeBenchmark',
    'rename',
    'returnToVenue',
    'setBenchmark',
    'settleNote',
    'toldNotes'
  ],
  members: [],
  free: {
    placeOf: 'a place is public',
    venuePage: 'a place is public',
    keeperOf: 'nothing for those who may not see the keeper',
    notesWaiting: 'none for those who may not read what was told',
    benchmarkOf: 'a place is public',
    benchmarks: 'a place is public',
    censusAreas: 'a place is public',
    communities: 'a place is public',
    communitiesOfRegion: 'a place is public',
    communityCard: 'a place is public',
    neighborhood: 'a place is public',
    neighborhoodsOf: 'a place is public',
    venue: 'a place is public',
    venuesOf: 'a place is public',
    zoneAsGeoJson: 'a place is public',
    zoneOf: 'a place is public',
    foundCommunity: 'only the operator, from the command line',
    inEveryCommunity: 'the chores of the night',
    tell: 'anybody may say that something is wrong; limited by rates'
  }
};
