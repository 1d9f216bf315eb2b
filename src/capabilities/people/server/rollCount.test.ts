import { expect } from 'vitest';
import { inOwnWorld, inWorld, type World } from '../../../../tests/world.ts';
import { sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { comeOrGo } from './correct.ts';
import { merge, undoMerge } from './merge.ts';
import { erase } from './mine.ts';
import { register } from './register.ts';
import { searchMembers } from './search.ts';

const newcomer = (name: string) => ({ id: newId(), name, language: 'es', category: 'resident' as const });
const shown = async ({ as }: World) => (await searchMembers(as.greeter, {})).total;

/** The people of Palmdale one by one, past the number that is kept. */
async function counted({ look, communities }: World): Promise<number> {
  const [row] = await look<{ people: number }>(sql`
    select count(*)::int as people from member where community_id = ${communities.palmdale!.id}
      and person_id is null and erased_on is null and left_on is null`);
  return row!.people;
}

inWorld('whoever comes, goes, turns out to be two or is erased: the number is right', async (world) => {
  const { as, people } = world;
  const before = await shown(world);
  expect(before).toBe(await counted(world));
  const carmen = newcomer('Carmen Solís');
  await register(as.greeter, carmen);
  await register(as.greeter, carmen);
  expect(await shown(world)).toBe(before + 1);
  const { id } = await merge(as.secretary, people.rosa!, carmen.id);
  expect(await shown(world)).toBe(before);
  await undoMerge(as.secretary, id);
  expect(await shown(world)).toBe(before + 1);
  await comeOrGo(as.secretary, carmen.id, 'leave');
  expect(await shown(world)).toBe(before);
  await comeOrGo(as.secretary, carmen.id, 'return');
  await comeOrGo(as.secretary, carmen.id, 'pause');
  expect(await shown(world)).toBe(before + 1);
  await erase(as.administrator, carmen.id);
  expect(await shown(world)).toBe(before);
  expect(await shown(world)).toBe(await counted(world));
});

inWorld('a page after the last says the number all the same', async ({ as }) => {
  const { total } = await searchMembers(as.greeter, {});
  expect(await searchMembers(as.greeter, { page: 9 })).toMatchObject({ rows: [], total });
});

inWorld('the program reads the number and cannot write it', async ({ as }) => {
  const lying = transact(as.secretary, (tx) => sql`update roll_count set listed = 0`.execute(tx.db));
  await expect(lying).rejects.toThrow(/permission denied/);
});

inOwnWorld('twenty who are registered at the same moment are twenty', async (world) => {
  const before = await shown(world);
  const many = Array.from({ length: 20 }, (_, place) => newcomer(`Newcomer ${place}`));
  await Promise.all(many.map((one) => register(world.as.greeter, one)));
  expect(await shown(world)).toBe(before + 20);
  expect(await shown(world)).toBe(await counted(world));
});
