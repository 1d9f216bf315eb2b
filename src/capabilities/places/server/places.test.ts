import { expect } from 'vitest';
import { read, sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { nameOn } from '../rules/names.ts';
import { library, tract, tracts, zoneFile } from '../tests/antelopeValley.ts';
import * as places from './index.ts';

const source = 'City of Palmdale';
const draw = ({ as }: World) => places.drawZone(as.secretary, { file: zoneFile, source });
const withLibrary = async ({ as }: World) => {
  const id = newId();
  await places.addVenue(as.secretary, id, library, { name: 'Mrs. Park', contact: '661 555 0109' });
  return id;
};

inWorld('Elena draws the zone, and Sun Village in it is far from services', async (world) => {
  await draw(world);
  expect(await places.zoneOf(world.as.public)).toMatchObject({ source, countsFrom: 0.1 });
  expect(await places.neighborhoodsOf(world.as.public)).toMatchObject([{ isolated: true }]);
  expect(await places.zoneOf(world.as.lancasterGreeter)).toBeNull();
  expect(await world.events('places.zone_drawn')).toMatchObject([
    { actorId: world.people.elena, details: { parts: 1, neighborhoods: 1 } }
  ]);
});

inWorld('drawn twice, the zone is one and Sun Village is one; what goes out can come in', async (world) => {
  await draw(world);
  const file = JSON.stringify(await places.zoneAsGeoJson(world.as.public));
  await places.drawZone(world.as.secretary, { file, source });
  expect(await places.neighborhoodsOf(world.as.public)).toHaveLength(1);
  expect(JSON.stringify(await places.zoneAsGeoJson(world.as.public))).toBe(file);
});

inWorld(
  'a tract counts from a tenth of its area on, the share is kept, and a new zone measures anew',
  async (world) => {
    const { secretary } = world.as;
    const file = tracts(tract('1', -118.2, -118.1), tract('2', -117.9, -117.0), tract('3', -117.89, -116.89));
    await expect(places.bringAreas(secretary, file)).rejects.toMatchObject({ code: 'places.zone_first' });
    await draw(world);
    expect(await places.bringAreas(secretary, file)).toEqual({ brought: 3, counting: 2 });
    const shares = async () =>
      (await places.censusAreas(secretary)).areas.map(({ geoid, share, counts }) => [
        geoid,
        Number(share.toFixed(3)),
        counts
      ]);
    expect(await shares()).toEqual([
      ['1', 1, true],
      ['2', 0.111, true],
      ['3', 0.09, false]
    ]);
    await places.drawZone(secretary, { file: zoneFile, source, countsFrom: 0.05 });
    expect((await shares())[2]).toEqual(['3', 0.09, true]);
  }
);

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

const black = {
  dimension: 'race_ethnicity' as const,
  code: 'black',
  name: localized('en', { en: 'Black or African American', es: 'Personas negras o afroamericanas' }),
  share: 0.119,
  marginOfError: 0.009,
  source: 'ACS 5-year, DP05',
  year: 2023
};

inWorld(
  'a share is corrected in its year, kept beside other years, and the newest is compared with',
  async (world) => {
    const { secretary } = world.as;
    await places.setBenchmark(secretary, { ...black, year: 2018, share: 0.14 });
    await places.setBenchmark(secretary, { ...black, share: 0.2 });
    await places.setBenchmark(secretary, black);
    expect(await places.benchmarks(world.as.public)).toHaveLength(2);
    const [now] = await read(world.as.public, places.benchmarksFor);
    expect(now).toMatchObject({ share: 0.119, marginOfError: 0.009, year: 2023 });
    await places.removeBenchmark(secretary, now!.id);
    await expect(places.removeBenchmark(secretary, now!.id)).rejects.toMatchObject({
      code: 'platform.not_found'
    });
  }
);

inWorld('a share without source and year is refused, by the program and by the database', async (world) => {
  await expect(places.setBenchmark(world.as.secretary, { ...black, source: ' ' })).rejects.toMatchObject({
    code: 'places.benchmark_without_source'
  });
  const past = sql`insert into benchmark (community_id, id, dimension, code, name, share, source, year, created_at)
    values (${world.communities.palmdale!.id}, ${newId()}, 'language', 'es', '{}', 0.5, ' ', 2023, now())`;
  await expect(world.look(past)).rejects.toThrow(/check constraint/);
});

inWorld('a census list comes in whole or not at all', async (world) => {
  const bytes = (...lines: string[]) =>
    new TextEncoder().encode(['group,percent,margin_of_error', ...lines].join('\n'));
  const defaults = { dimension: 'language' as const, source: 'ACS, C16001', year: 2023 };
  const bring = (...lines: string[]) =>
    places.bringBenchmarks(world.as.secretary, { bytes: bytes(...lines), fileName: 'acs.csv' }, defaults);
  expect(await bring('Spanish,55.1,1', 'Other,much,1')).toMatchObject({
    kept: 0,
    errors: [{ line: 3, what: 'share' }]
  });
  expect(await places.benchmarks(world.as.public)).toEqual([]);
  expect(await bring('Spanish,55.1,1', 'English only,38,1')).toMatchObject({ kept: 2, errors: [] });
  expect(await bring('Spanish,55.1,1')).toMatchObject({ kept: 1 });
  expect(await places.benchmarks(world.as.public)).toHaveLength(2);
});

inWorld('Sun Village gets a new name, and what it was called before stays known', async (world) => {
  const { secretary } = world.as;
  await draw(world);
  const [village] = await places.neighborhoodsOf(secretary);
  const renaming = { neighborhoodId: village!.id, name: { en: 'Sun Village East' }, since: '2026-01-01' };
  await places.rename(secretary, renaming);
  await places.rename(secretary, renaming);
  const after = await places.neighborhood(secretary, village!.id);
  expect(nameOn(after.name, after.former, '2025-12-31').texts.en!.text).toBe('Sun Village');
  expect(nameOn(after.name, after.former, '2026-01-01').texts.en!.text).toBe('Sun Village East');
  expect(await world.events('places.renamed')).toHaveLength(1);
  await expect(
    places.rename(secretary, { ...renaming, name: { en: 'Sun City' }, since: '2025-06-01' })
  ).rejects.toMatchObject({ code: 'places.name_before_last' });
});

inWorld('a name cannot begin tomorrow or be empty; a slip of the pen leaves no trace', async (world) => {
  const rename = (name: Record<string, string>, since: string | null) =>
    places.rename(world.as.secretary, { neighborhoodId: null, name, since });
  await expect(rename({ en: 'Palmdale Valley' }, '2026-12-09')).rejects.toMatchObject({
    code: 'places.name_in_future'
  });
  await expect(rename({ en: ' ' }, null)).rejects.toMatchObject({ code: 'places.name_missing' });
  await rename({ en: 'Palmdale and neighbors', es: 'Palmdale y vecinos' }, null);
  expect((await places.communityCard(world.as.public)).name.texts.es!.text).toBe('Palmdale y vecinos');
  const former = await world.look(sql`select from former_name`);
  expect(former).toEqual([]);
});

const settings = {
  about: null,
  timeZone: 'America/Los_Angeles',
  languages: ['es', 'en', 'hy'],
  contact: { phone: '+16615550100', email: null, address: null, hours: null }
};

inWorld('Teresa tells how the community is reached, for everybody to read', async (world) => {
  await places.changeSettings(world.as.administrator, settings);
  expect(await places.communityCard(world.as.public)).toMatchObject({
    languages: ['es', 'en', 'hy'],
    contact: { phone: '+16615550100' },
    region: { slug: 'region-5' }
  });
  const { secretary } = world.as;
  await expect(places.changeSettings(secretary, { ...settings, languages: [] })).rejects.toMatchObject({
    code: 'places.no_language'
  });
  await expect(
    places.changeSettings(secretary, { ...settings, timeZone: 'Mars/Base' })
  ).rejects.toMatchObject({
    code: 'places.no_such_time_zone'
  });
});

inWorld('a region shows its communities', async ({ as }) => {
  const slugs = (await places.communitiesOfRegion(as.regionStaff)).map(({ slug }) => slug);
  expect(slugs).toEqual(['lancaster', 'palmdale']);
});

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

inWorld('Rosa tells that something is wrong; nothing says it was Rosa, or at what hour', async (world) => {
  const { as, people } = world;
  await places.tell(as.member, { text: ' The ramp is blocked. ', contact: '' }, '10.0.0.1');
  const [note] = await places.toldNotes(as.administrator);
  expect(note).toMatchObject({ text: 'The ramp is blocked.', contact: null, toldOn: '2026-12-08' });
  const rows = await world.look(sql`select * from told_note`);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${people.rosa}|T\\d\\d:`));
  expect(await world.events('places.told')).toMatchObject([
    { actorKind: 'public', actorId: null, details: {} }
  ]);
});

inWorld('a note waits until somebody has seen to it', async (world) => {
  const { as } = world;
  await places.tell(as.public, { text: 'The page is empty', contact: 'me@example.org' }, '10.0.0.2');
  expect([await places.notesWaiting(as.administrator), await places.notesWaiting(as.member)]).toEqual([1, 0]);
  const [note] = await places.toldNotes(as.administrator);
  await expect(places.settleNote(as.lancasterSecretary, note!.id)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await places.settleNote(as.administrator, note!.id);
  await places.settleNote(as.administrator, note!.id);
  expect(await places.notesWaiting(as.administrator)).toBe(0);
  expect(await world.events('places.told_settled')).toHaveLength(1);
});

inWorld('an empty note is no note, and the sixth in an hour from one place has to wait', async ({ as }) => {
  const tell = (text: string) => places.tell(as.public, { text, contact: '' }, '10.0.0.3');
  await expect(tell('  ')).rejects.toMatchObject({ code: 'places.text_missing' });
  for (const text of ['1', '2', '3', '4', '5']) await tell(text);
  await expect(tell('6')).rejects.toMatchObject({ code: 'platform.too_many' });
});
