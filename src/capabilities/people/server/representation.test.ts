import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { rollBesideZone } from './representation.ts';
import { tellRoll } from './told.ts';

async function living(world: World, dimension: string, code: string, share: number): Promise<void> {
  const name = JSON.stringify({ from: 'en', texts: { en: { text: code, revision: 1 } } });
  await world.look(sql`delete from benchmark where code = ${code}`);
  await world.look(sql`insert into benchmark
    (community_id, id, dimension, code, name, share, margin_of_error, source, year, created_at)
    values (${world.communities.palmdale!.id}, ${newId()}, ${dimension}, ${code}, ${name}, ${share}, 0.02,
      'ACS 5-year, DP05', 2024, '2026-01-01')`);
}

async function joining(world: World, count: number, language: string): Promise<void> {
  await world.look(sql`insert into member (community_id, id, name, language, category, joined_on, created_at)
    select ${world.communities.palmdale!.id}, gen_random_uuid(), 'Someone ' || n, ${language}, 'resident', '2026-01-01',
      '2026-01-01' from generate_series(1, ${count}::int) n`);
}

inWorld('many Spanish speakers beside fewer in the zone: over, with its source', async (world) => {
  await living(world, 'language', 'es', 0.3);
  await living(world, 'race_ethnicity', 'black', 0.16);
  await joining(world, 60, 'es');
  await joining(world, 14, 'en');
  await tellRoll(world.as.secretary);
  const { groups, toldOn } = await rollBesideZone(world.as.member);
  expect(toldOn).toBe('2026-12-08');
  const of = (code: string) => groups.find(({ benchmark }) => benchmark.code === code)!;
  expect(of('es')).toMatchObject({ standing: 'over', benchmark: { source: 'ACS 5-year, DP05', year: 2024 } });
  expect(of('black')).toMatchObject({ standing: 'cannot_tell', members: null });
});

inWorld('three who speak Mixtec are not told', async (world) => {
  await living(world, 'language', 'mix', 0.05);
  await joining(world, 40, 'es');
  await joining(world, 3, 'mix');
  await tellRoll(world.as.secretary);
  const { groups } = await rollBesideZone(world.as.member);
  expect(groups.find(({ benchmark }) => benchmark.code === 'mix')).toMatchObject({ members: null });
});

inWorld('members see it, visitors and strangers do not', async ({ as }) => {
  await expect(rollBesideZone(as.public)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
  await expect(rollBesideZone(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});
