import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { nameOn } from '../rules/names.ts';
import { tract, tracts, zoneFile } from '../tests/antelopeValley.ts';
import * as places from './index.ts';

const source = 'City of Palmdale';
const draw = ({ as }: World) => places.drawZone(as.secretary, { file: zoneFile, source });

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

inWorld('a region shows its communities', async ({ as }) => {
  const slugs = (await places.communitiesOfRegion(as.regionStaff)).map(({ slug }) => slug);
  expect(slugs).toEqual(['lancaster', 'palmdale']);
});
