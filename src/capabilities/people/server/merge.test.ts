import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { member } from './member.ts';
import { areTwoPeople, merge, twins, undoMerge } from './merge.ts';
import { register } from './register.ts';
import { rollTally } from './roll.ts';
import { searchMembers } from './search.ts';

const PHONE = '661 555 0101'; // Rosa's
async function secondRosa({ as }: World, name = 'Rosa Reyes'): Promise<string> {
  const { id } = await register(as.greeter, {
    id: newId(),
    name,
    language: 'es',
    category: 'resident',
    contact: PHONE
  });
  return id;
}
const total = (world: World) =>
  read(world.as.member, async (tx) => (await rollTally(tx, '2026-12-08')).total);

inWorld('the same phone twice is offered as a merge and nothing is merged', async (world) => {
  const twin = await secondRosa(world);
  expect(await twins(world.as.secretary)).toMatchObject([{ value: '+16615550101' }]);
  expect(await total(world)).toBe(8);
  const page = await member(world.as.greeter, world.people.rosa!);
  expect(page.contacts![0]!.others).toEqual([{ id: twin, name: 'Rosa Reyes' }]);
});

inWorld('mother and daughter share a phone: told apart once, they are not offered again', async (world) => {
  const twin = await secondRosa(world);
  await areTwoPeople(world.as.secretary, world.people.rosa!, twin);
  expect(await twins(world.as.secretary)).toEqual([]);
});

inWorld('a merged Rosa counts once, is found by both names and opens from both rows', async (world) => {
  const { as, people, events } = world;
  const twin = await secondRosa(world);
  const { id } = await merge(as.secretary, people.rosa!, twin);
  expect(await total(world)).toBe(7);
  expect((await searchMembers(as.greeter, { query: 'reyes' })).rows).toMatchObject([{ id: people.rosa }]);
  expect((await member(as.greeter, twin)).id).toBe(people.rosa);
  await expect(merge(as.secretary, people.rosa!, twin)).rejects.toMatchObject({
    code: 'people.already_merged'
  });
  expect(await events('people.merged')).toMatchObject([{ details: { mergeId: id } }]);
});

inWorld('undone, both are there again as they were; undoing twice is harmless', async (world) => {
  const { as, people } = world;
  const twin = await secondRosa(world);
  const { id } = await merge(as.secretary, people.rosa!, twin);
  await undoMerge(as.secretary, id);
  await undoMerge(as.secretary, id);
  expect(await total(world)).toBe(8);
  expect((await searchMembers(as.greeter, { query: 'reyes' })).rows).toMatchObject([{ id: twin }]);
  expect((await searchMembers(as.greeter, { query: 'medina' })).rows).toMatchObject([{ id: people.rosa }]);
});

inWorld('merges of merges come apart from the last to the first', async (world) => {
  const { as, people } = world;
  const [second, third] = [await secondRosa(world), await secondRosa(world, 'Rosa M.')];
  const first = await merge(as.secretary, second, third);
  const later = await merge(as.secretary, people.rosa!, second);
  await expect(undoMerge(as.secretary, first.id)).rejects.toMatchObject({ code: 'people.merge_over' });
  await undoMerge(as.secretary, later.id);
  await undoMerge(as.secretary, first.id);
  expect(await total(world)).toBe(9);
});

inWorld(
  'her account stays hers, and the phone leads to her alone again',
  async ({ as, people, look, ...rest }) => {
    const twin = await secondRosa({ as, people, look, ...rest });
    await merge(as.secretary, people.rosa!, twin);
    expect(
      await look(sql`select member_id from contact_claim where member_id in (${people.rosa}, ${twin})`)
    ).toEqual([{ memberId: people.rosa }]);
  }
);

inWorld('after a merge and its undoing Rosa is still signed in as Rosa', async (world) => {
  const { as, people, look } = world;
  const links = () => look(sql`select member_id from account_member where member_id = ${people.rosa}`);
  const twin = await secondRosa(world);
  const { id } = await merge(as.secretary, people.rosa!, twin);
  expect(await links()).toHaveLength(1);
  await undoMerge(as.secretary, id);
  expect(await links()).toHaveLength(1);
  expect(await look(sql`select member_id from contact_claim where member_id = ${twin}`)).toHaveLength(1);
});

inWorld('a merge of another community does not exist', async (world) => {
  const twin = await secondRosa(world);
  const { id } = await merge(world.as.secretary, world.people.rosa!, twin);
  await expect(undoMerge(world.as.lancasterSecretary, id)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(undoMerge(world.as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});
