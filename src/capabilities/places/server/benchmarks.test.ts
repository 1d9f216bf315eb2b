import { expect } from 'vitest';
import { read, sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import { black } from '../tests/antelopeValley.ts';
import * as places from './index.ts';

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
