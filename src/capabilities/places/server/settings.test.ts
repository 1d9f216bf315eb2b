import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { settings } from '../tests/antelopeValley.ts';
import * as places from './index.ts';

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
