import { expect } from 'vitest';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { library, tract, tracts, zoneFile, black, settings } from '../tests/antelopeValley.ts';
import * as places from './index.ts';

const source = 'City of Palmdale';
const draw = ({ as }: World) => places.drawZone(as.secretary, { file: zoneFile, source });
const withLibrary = async ({ as }: World) => {
  const id = newId();
  await places.addVenue(as.secretary, id, library, { name: 'Mrs. Park', contact: '661 555 0109' });
  return id;
};

inWorld('Rosa cannot settle, a stranger finds nothing, and the public is asked to sign in', async (world) => {
  const { as } = world;
  const id = await withLibrary(world);
  await draw(world);
  const [part] = await places.neighborhoodsOf(as.public);
  await places.setBenchmark(as.secretary, black);
  const [share] = await places.benchmarks(as.public);
  const name = localized('en', { en: 'North' });
  const commands = [
    (who: World['as']['member']) => draw({ ...world, as: { ...as, secretary: who } }),
    (who: World['as']['member']) => places.bringAreas(who, tracts(tract('1', -118.2, -118.1))),
    (who: World['as']['member']) => places.addVenue(who, newId(), { ...library, name: 'Other' }),
    (who: World['as']['member']) => places.changeVenue(who, id, library),
    (who: World['as']['member']) => places.leaveVenue(who, id),
    (who: World['as']['member']) => places.returnToVenue(who, id),
    (who: World['as']['member']) => places.bringVenues(who, '{}'),
    (who: World['as']['member']) => places.setBenchmark(who, black),
    (who: World['as']['member']) => places.removeBenchmark(who, share!.id),
    (who: World['as']['member']) =>
      places.bringBenchmarks(
        who,
        { bytes: new Uint8Array([65]), fileName: 'a.csv' },
        { dimension: 'language', source: 'x', year: 2023 }
      ),
    (who: World['as']['member']) => places.addNeighborhood(who, { id: newId(), name, isolated: false }),
    (who: World['as']['member']) => places.changeNeighborhood(who, part!.id, { isolated: false }),
    (who: World['as']['member']) => places.leaveNeighborhood(who, part!.id),
    (who: World['as']['member']) =>
      places.rename(who, { neighborhoodId: null, name: { en: 'North' }, since: null }),
    (who: World['as']['member']) => places.changeSettings(who, settings),
    (who: World['as']['member']) => places.toldNotes(who),
    (who: World['as']['member']) => places.settleNote(who, newId())
  ];
  for (const command of commands) {
    await expect(async () => command(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await expect(async () => command(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(async () => command(as.public)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  }
});

inWorld('to the secretary of Lancaster the places of Palmdale do not exist', async (world) => {
  const { as } = world;
  const id = await withLibrary(world);
  await draw(world);
  const [part] = await places.neighborhoodsOf(as.public);
  await places.setBenchmark(as.secretary, black);
  const [share] = await places.benchmarks(as.public);
  const jorge = as.lancasterSecretary;
  const nothing = { code: 'platform.not_found' };
  await expect(places.venue(jorge, id)).rejects.toMatchObject(nothing);
  await expect(places.changeVenue(jorge, id, library)).rejects.toMatchObject(nothing);
  await expect(places.leaveVenue(jorge, id)).rejects.toMatchObject(nothing);
  await expect(places.neighborhood(jorge, part!.id)).rejects.toMatchObject(nothing);
  await expect(places.changeNeighborhood(jorge, part!.id, { isolated: true })).rejects.toMatchObject(nothing);
  await expect(places.leaveNeighborhood(jorge, part!.id)).rejects.toMatchObject(nothing);
  await expect(
    places.rename(jorge, { neighborhoodId: part!.id, name: { en: 'Mine' }, since: null })
  ).rejects.toMatchObject(nothing);
  await expect(places.removeBenchmark(jorge, share!.id)).rejects.toMatchObject(nothing);
  expect(await places.venuesOf(jorge)).toEqual([]);
  expect(await places.benchmarks(jorge)).toEqual([]);
});
