import { expect } from 'vitest';
import { newId } from '../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { library, zoneFile } from '../tests/antelopeValley.ts';
import * as places from './index.ts';

const source = 'City of Palmdale';
const draw = ({ as }: World) => places.drawZone(as.secretary, { file: zoneFile, source });
const withLibrary = async ({ as }: World) => {
  const id = newId();
  await places.addVenue(as.secretary, id, library, { name: 'Mrs. Park', contact: '661 555 0109' });
  return id;
};

inWorld('a venue outside the zone is kept and says so; one without a point leaves it open', async (world) => {
  const { secretary } = world.as;
  const id = await withLibrary(world);
  expect((await places.venue(secretary, id)).where).toBe('cannot_tell');
  await draw(world);
  expect((await places.venue(secretary, id)).where).toBe('inside');
  const far = { ...library, name: 'Retreat', point: { latitude: 33.7, longitude: -116.7 } };
  await places.addVenue(secretary, newId(), far);
  expect((await places.venuesOf(world.as.public)).map(({ name, where }) => [name, where])).toEqual([
    ['Palmdale City Library', 'inside'],
    ['Retreat', 'outside']
  ]);
});

inWorld(
  'a second tap adds no second library; the same library under another id is one already',
  async (world) => {
    const id = await withLibrary(world);
    await places.addVenue(world.as.secretary, id, library);
    expect(await world.events('places.venue_added')).toHaveLength(1);
    const again = { ...library, name: 'palmdale city library' };
    await expect(places.addVenue(world.as.secretary, newId(), again)).rejects.toMatchObject({
      code: 'places.already_there'
    });
  }
);

inWorld('the number of whoever opens the door is for those who plan', async (world) => {
  const id = await withLibrary(world);
  expect(await places.keeperOf(world.as.facilitator, id)).toEqual({
    name: 'Mrs. Park',
    contact: '661 555 0109'
  });
  expect(await places.keeperOf(world.as.member, id)).toBeNull();
  expect(JSON.stringify(await places.venuesOf(world.as.public))).not.toContain('Mrs. Park');
});

inWorld('where a home opens its door is for members: others see that there is one', async (world) => {
  const home = { ...library, name: 'Casa Ortega', address: 'E Ave O', neighborhoodHouse: true };
  await places.addVenue(world.as.secretary, newId(), home);
  expect(await places.venuesOf(world.as.member)).toMatchObject([{ address: 'E Ave O' }]);
  for (const who of [world.as.public, world.as.stranger])
    expect(await places.venuesOf(who)).toMatchObject([{ name: 'Casa Ortega', address: '', point: null }]);
});

inWorld(
  'a venue that is left is no longer offered, is still found by its meetings, and can come back',
  async (world) => {
    const id = await withLibrary(world);
    await places.leaveVenue(world.as.secretary, id);
    await places.leaveVenue(world.as.secretary, id);
    expect(await places.venuesOf(world.as.public)).toEqual([]);
    expect(await places.venue(world.as.public, id)).toMatchObject({
      leftOn: '2026-12-08',
      name: library.name
    });
    expect(await world.events('places.venue_left')).toHaveLength(1);
    await places.returnToVenue(world.as.secretary, id);
    expect(await places.venuesOf(world.as.public)).toHaveLength(1);
  }
);

inWorld('venues come in by file, all or none, and twice is once', async (world) => {
  const { secretary } = world.as;
  const id = await withLibrary(world);
  const { venuesAsGeoJson } = await import('../rules/venueFile.ts');
  const file = venuesAsGeoJson([
    { ...library, id, capacity: 120 },
    { ...library, id: newId(), name: 'Sun Village Park' }
  ]);
  const [broken] = [
    JSON.stringify({ ...file, features: [...file.features, { type: 'Feature', geometry: null }] })
  ];
  expect(await places.bringVenues(secretary, broken)).toMatchObject({ added: 0, errors: [{ number: 3 }] });
  expect(await places.venuesOf(secretary)).toHaveLength(1);
  expect(await places.bringVenues(secretary, JSON.stringify(file))).toMatchObject({ added: 1, changed: 1 });
  expect(await places.bringVenues(secretary, JSON.stringify(file))).toMatchObject({ added: 0, changed: 2 });
  expect((await places.venue(secretary, id)).capacity).toBe(120);
});
