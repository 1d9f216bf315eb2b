import * as door from '../../../src/capabilities/places/server/index.ts';
import { library, tract, tracts, zoneFile } from '../../../src/capabilities/places/tests/antelopeValley.ts';
import { newId } from '../../../src/platform/ids/index.ts';
import { localized } from '../../../src/platform/localized/index.ts';
import type { World } from '../../world.ts';
import type { Guard, Guards } from './guard.ts';

const source = 'City of Palmdale';
const draw = ({ as }: World) => door.drawZone(as.secretary, { file: zoneFile, source });
const name = localized('en', { en: 'North', es: 'Norte' });
const share = {
  ...{ dimension: 'language' as const, code: 'es', name: localized('en', { en: 'Spanish', es: 'Español' }) },
  ...{ share: 0.55, marginOfError: 0.01, source: 'ACS 5-year, C16001', year: 2023 }
};
const settings = {
  ...{ about: null, timeZone: 'America/Los_Angeles', languages: ['es', 'en'] },
  contact: { phone: '+16615550100', email: null, address: null, hours: null }
};
const list = { bytes: new TextEncoder().encode('group,percent\nSpanish,55.1'), fileName: 'acs.csv' };

/** A venue, a neighborhood and a share that are there already. */
const withVenue = async ({ as }: World): Promise<string> => {
  const id = newId();
  await door.addVenue(as.secretary, id, library);
  return id;
};
const withVillage = async (world: World): Promise<string> => {
  await draw(world);
  return (await door.neighborhoodsOf(world.as.public))[0]!.id;
};
const withShare = async ({ as }: World): Promise<string> => {
  await door.setBenchmark(as.secretary, share);
  return (await door.benchmarks(as.public))[0]!.id;
};

/** What makes something new works in every community, in its own. */
const anew: Pick<Guard, 'by' | 'elsewhere'> = { by: 'secretary', elsewhere: null };
/** What is ours does not exist for the secretary of Lancaster. */
const ours: Pick<Guard, 'by' | 'elsewhere'> = { by: 'secretary', elsewhere: 'lancasterSecretary' };

export const places: Guards = {
  door,
  guarded: {
    drawZone: { ...anew, prepare: () => (context) => door.drawZone(context, { file: zoneFile, source }) },
    bringAreas: {
      by: 'secretary',
      elsewhere: null, // Lancaster has drawn no zone here, and is told so
      prepare: async (world) => {
        await draw(world);
        return (context) => door.bringAreas(context, tracts(tract('1', -118.2, -118.1)));
      }
    },
    addNeighborhood: {
      ...anew,
      prepare: () => {
        const id = newId();
        return (context) => door.addNeighborhood(context, { id, name, isolated: false });
      }
    },
    changeNeighborhood: {
      ...ours,
      prepare: async (world) => {
        const id = await withVillage(world);
        return (context) => door.changeNeighborhood(context, id, { isolated: false });
      }
    },
    leaveNeighborhood: {
      ...ours,
      again: 'platform.not_found',
      prepare: async (world) => {
        const id = await withVillage(world);
        return (context) => door.leaveNeighborhood(context, id);
      }
    },
    rename: {
      ...ours,
      prepare: async (world) => {
        const neighborhoodId = await withVillage(world);
        const renaming = { neighborhoodId, name: { en: 'Sun Village East' }, since: '2026-01-01' };
        return (context) => door.rename(context, renaming);
      }
    },
    addVenue: {
      ...anew,
      prepare: () => {
        const id = newId();
        return (context) => door.addVenue(context, id, library);
      }
    },
    changeVenue: {
      ...ours,
      prepare: async (world) => {
        const id = await withVenue(world);
        return (context) => door.changeVenue(context, id, { ...library, capacity: 90 });
      }
    },
    leaveVenue: {
      ...ours,
      prepare: async (world) => {
        const id = await withVenue(world);
        return (context) => door.leaveVenue(context, id);
      }
    },
    returnToVenue: {
      ...ours,
      prepare: async (world) => {
        const id = await withVenue(world);
        await door.leaveVenue(world.as.secretary, id);
        return (context) => door.returnToVenue(context, id);
      }
    },
    bringVenues: {
      ...anew,
      prepare: async (world) => {
        await withVenue(world);
        const file = JSON.stringify({ type: 'FeatureCollection', features: [] });
        return (context) => door.bringVenues(context, file);
      }
    },
    setBenchmark: { ...anew, prepare: () => (context) => door.setBenchmark(context, share) },
    removeBenchmark: {
      ...ours,
      again: 'platform.not_found',
      prepare: async (world) => {
        const id = await withShare(world);
        return (context) => door.removeBenchmark(context, id);
      }
    },
    bringBenchmarks: {
      ...anew,
      prepare: () => (context) =>
        door.bringBenchmarks(context, list, { dimension: 'language', source: 'ACS, C16001', year: 2023 })
    },
    changeSettings: { ...anew, prepare: () => (context) => door.changeSettings(context, settings) },
    toldNotes: { ...anew, prepare: () => (context) => door.toldNotes(context) },
    settleNote: {
      ...ours,
      prepare: async ({ as }) => {
        await door.tell(as.public, { text: 'The ramp is blocked.', contact: '' }, '10.0.0.1');
        const [note] = await door.toldNotes(as.secretary);
        return (context) => door.settleNote(context, note!.id);
      }
    }
  },
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
