import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { register } from './register.ts';
import { categoryOn, rollForDoor, rollTally } from './roll.ts';

const TODAY = '2026-12-08';
const bear = ({ look, communities, people }: World, who: string, born: string) =>
  look(sql`insert into child values (${communities.palmdale!.id}, ${newId()}, ${people[who]}, ${born})`);

inWorld('the roll of Palmdale counts seven people, each once', async ({ as }) => {
  expect(await read(as.member, (tx) => rollTally(tx, TODAY))).toEqual({
    total: 7,
    parent_0_5: 2,
    parent_6_plus: 2,
    resident: 2,
    stakeholder: 1,
    undisclosed: 0
  });
});

inWorld("Rosa's category follows her youngest child's month of birth", async (world) => {
  const { as, people } = world;
  await bear(world, 'rosa', '2021-01-01');
  const onDay = (day: string) => read(as.member, (tx) => categoryOn(tx, people.rosa!, day));
  expect(await onDay('2026-12-31')).toBe('parent_0_5');
  expect(await onDay('2027-01-01')).toBe('parent_6_plus');
  expect(await read(as.member, (tx) => rollTally(tx, '2027-01-01'))).toMatchObject({
    parent_0_5: 1,
    parent_6_plus: 3
  });
});

inWorld('a resident with a small child stays what he said he is', async (world) => {
  await bear(world, 'marcus', '2025-01-01');
  expect(await read(world.as.member, (tx) => categoryOn(tx, world.people.marcus!, TODAY))).toBe('resident');
});

inWorld(
  'who left, paused or is suspended is not on the roll that day, and was before',
  async ({ as, people, look, communities }) => {
    await look(sql`update member set left_on = '2026-12-01' where id = ${people.marcus}`);
    await look(sql`update member set paused_on = '2026-12-01' where id = ${people.samuel}`);
    await look(sql`insert into suspension (community_id, id, member_id, from_on, until_on, decided_at)
    values (${communities.palmdale!.id}, ${newId()}, ${people.teresa}, '2026-11-01', '2027-02-01', now())`);
    expect((await read(as.member, (tx) => rollTally(tx, TODAY))).total).toBe(4);
    expect((await read(as.member, (tx) => rollTally(tx, '2026-10-01'))).total).toBe(7);
  }
);

inWorld('two rows of one person are one on the roll', async ({ as, people, look }) => {
  const twin = newId();
  await register(as.greeter, { id: twin, name: 'Rosa M.', language: 'es', category: 'undisclosed' });
  await look(sql`update member set person_id = ${people.rosa} where id = ${twin}`);
  expect(await read(as.member, (tx) => rollTally(tx, TODAY))).toMatchObject({ total: 7, undisclosed: 0 });
});

inWorld('the door list is for greeters and holds how names sound', async ({ as }) => {
  const list = await rollForDoor(as.greeter);
  expect(list.find(({ name }) => name === 'Rosa Medina')).toMatchObject({
    category: 'parent_0_5',
    keys: expect.arrayContaining(['arosa', 'smedina'])
  });
  await expect(rollForDoor(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(rollForDoor(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});

inWorld('the category of somebody from another community does not exist', ({ as, people }) =>
  expect(read(as.lancasterGreeter, (tx) => categoryOn(tx, people.rosa!, TODAY))).rejects.toMatchObject({
    code: 'people.no_such_member'
  })
);
