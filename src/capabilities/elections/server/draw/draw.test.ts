import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { bodyPage, formBody } from '../../../governance/server/index.ts';
import { entriesOf } from '../../../record/server/index.ts';
import { body } from '../../../governance/server/example.ts';
import { delegation, inGoodStanding } from './example.ts';
import {
  calculate,
  calculateWaiting,
  closeDraw,
  commitDraw,
  declinePlace,
  drawPage,
  enterNumber,
  exclude,
  listOfDraw,
  openDraw,
  placeDrawn,
  proposeQuotas,
  setQuotas
} from '../index.ts';

const refused = (code: string) => ({ code });

const category = (value: string, least: number, most: number) => ({
  feature: 'category',
  value,
  least,
  most
});

/** A public draw of Elena's, up to its number. */
async function drawn(world: World, change = {}, number = 7) {
  const { as } = world;
  await inGoodStanding(world);
  const draw = delegation(change);
  await openDraw(as.secretary, draw);
  await calculate(as.secretary, draw.id);
  await calculateWaiting(as.system);
  await commitDraw(as.secretary, draw.id);
  await enterNumber(as.secretary, draw.id, { number, how: 'dice' });
  return draw;
}

const notIn = (places: { memberId: string }[], { people }: World): string =>
  Object.values(people).find((id) => !places.some(({ memberId }) => memberId === id))!;

inWorld('Elena opens a draw twice by a double tap, and its quotas mirror the members', async (world) => {
  const { as, events } = world;
  await inGoodStanding(world);
  const draw = delegation();
  await openDraw(as.secretary, draw);
  await openDraw(as.secretary, draw);
  const page = await drawPage(as.member, draw.id);
  expect(page).toMatchObject({ stage: 'gathering', people: 17, keeps: false });
  expect(page.quotas).toContainEqual(category('resident', 2, 3));
  expect(await events('elections.draw_opened')).toHaveLength(1);
});

inWorld('the calculation gives everybody their chance, and Rosa sees hers', async (world) => {
  const { as } = world;
  await inGoodStanding(world);
  const draw = delegation();
  await openDraw(as.secretary, draw);
  await calculate(as.secretary, draw.id);
  expect((await drawPage(as.member, draw.id)).stage).toBe('counting');
  await calculateWaiting(as.system);
  await calculateWaiting(as.system);
  const page = await drawPage(as.member, draw.id);
  expect(page.stage).toBe('ready');
  expect(page.mine.chance).toBeGreaterThan(0.1);
  expect(page.bands.reduce((sum, { people }) => sum + people, 0)).toBe(17);
});

inWorld('the hash stands in the book before the number, and list and seed give it again', async (world) => {
  const { as } = world;
  const draw = await drawn(world);
  const page = await drawPage(as.member, draw.id);
  const entries = await entriesOf(as.member, {});
  const book = JSON.stringify(entries);
  expect(book).toContain(page.run!.hash);
  const list = await listOfDraw(as.member, draw.id);
  expect(createHash('sha256').update(list).digest('hex')).toBe(page.run!.hash);
  const [, panels] = JSON.parse(list) as [string, string[][]];
  expect(panels).toHaveLength(1000);
  expect(page.places).toHaveLength(panels[7]!.length);
});

inWorld(
  'no list before the number, no number before the hash, and no other number after it',
  async (world) => {
    const { as } = world;
    await inGoodStanding(world);
    const draw = delegation();
    const seven = { number: 7, how: 'dice' as const };
    await openDraw(as.secretary, draw);
    await expect(commitDraw(as.secretary, draw.id)).rejects.toMatchObject(
      refused('elections.draw_not_ready')
    );
    await calculate(as.secretary, draw.id);
    await calculateWaiting(as.system);
    await expect(enterNumber(as.secretary, draw.id, seven)).rejects.toMatchObject(
      refused('elections.draw_not_committed')
    );
    await commitDraw(as.secretary, draw.id);
    await commitDraw(as.secretary, draw.id);
    await expect(listOfDraw(as.member, draw.id)).rejects.toMatchObject(refused('platform.not_found'));
    await expect(enterNumber(as.secretary, draw.id, { ...seven, number: 1000 })).rejects.toMatchObject(
      refused('elections.draw_no_number')
    );
    await enterNumber(as.secretary, draw.id, seven);
    await enterNumber(as.secretary, draw.id, seven);
    await expect(enterNumber(as.secretary, draw.id, { ...seven, number: 8 })).rejects.toMatchObject(
      refused('elections.draw_number_drawn')
    );
    await expect(setQuotas(as.secretary, draw.id, [])).rejects.toMatchObject(
      refused('elections.draw_committed')
    );
  }
);

inWorld(
  'quotas that cannot be met come with the smallest change, and with it the draw goes on',
  async (world) => {
    const { as } = world;
    await inGoodStanding(world);
    const draw = delegation();
    await openDraw(as.secretary, draw);
    await setQuotas(as.secretary, draw.id, [category('stakeholder', 3, 4)]);
    await calculate(as.secretary, draw.id);
    await calculateWaiting(as.system);
    const stuck = await drawPage(as.member, draw.id);
    expect(stuck.stage).toBe('stuck');
    expect(stuck.run!.relaxation).toMatchObject([{ value: 'stakeholder', min: 1, was: { min: 3 } }]);
    await setQuotas(as.secretary, draw.id, [category('stakeholder', 1, 4)]);
    await calculate(as.secretary, draw.id);
    await calculateWaiting(as.system);
    expect((await drawPage(as.member, draw.id)).stage).toBe('ready');
  }
);

inWorld('whoever has a conflict leaves the pool before; how many and why is told, not who', async (world) => {
  const { as, people, events } = world;
  await inGoodStanding(world);
  const draw = delegation();
  await openDraw(as.secretary, draw);
  const out = { memberId: people.marcus!, reason: 'conflict' as const };
  await exclude(as.secretary, draw.id, out);
  await exclude(as.secretary, draw.id, out);
  const page = await drawPage(as.member, draw.id);
  expect(page).toMatchObject({ people: 16, excluded: [{ reason: 'conflict', people: 1 }] });
  expect(JSON.stringify(await events('elections.draw_excluded'))).not.toContain(people.marcus);
  await expect(
    exclude(as.secretary, draw.id, { memberId: newId(), reason: 'conflict' })
  ).rejects.toMatchObject(refused('elections.draw_not_in_pool'));
  await calculate(as.secretary, draw.id);
  await expect(
    exclude(as.secretary, draw.id, { memberId: people.rosa!, reason: 'conflict' })
  ).rejects.toMatchObject(refused('elections.draw_pool_closed'));
});

inWorld('who is drawn joins the group; who declines is followed by somebody like them', async (world) => {
  const { as, look } = world;
  const { id: bodyId } = await formBody(as.secretary, body('standing_committee'));
  const draw = await drawn(world, { bodyId });
  const before = (await drawPage(as.secretary, draw.id)).places;
  const leaving = before[0]!;
  await expect(declinePlace(as.facilitator, draw.id, notIn(before, world))).rejects.toBeTruthy();
  await declinePlace(as.secretary, draw.id, leaving.memberId);
  await declinePlace(as.secretary, draw.id, leaving.memberId);
  const after = (await drawPage(as.secretary, draw.id)).places;
  expect(after).toHaveLength(5);
  const [gone, next] = [after.find(({ declined }) => declined)!, after.find(({ instead }) => instead)!];
  const categories = await look<{ category: string }>(
    sql`select category from member where id in (${gone.memberId}, ${next.memberId})`
  );
  expect(new Set(categories.map((row) => row.category)).size).toBe(1);
  await placeDrawn(as.secretary, draw.id);
  await placeDrawn(as.secretary, draw.id);
  const { members } = (await bodyPage(as.member, bodyId)) as unknown as { members: unknown[] };
  expect(members).toHaveLength(4);
});

inWorld('when a draw is closed nothing of the self-descriptions is left', async (world) => {
  const { as, look } = world;
  const draw = await drawn(world);
  await closeDraw(as.secretary, draw.id);
  await closeDraw(as.secretary, draw.id);
  expect(await look(sql`select distinct features from draw_candidate`)).toEqual([{ features: {} }]);
});

inWorld('strangers, members without the right and another community change nothing', async (world) => {
  const { as } = world;
  const draw = await drawn(world);
  for (const command of [calculate, commitDraw, placeDrawn, closeDraw]) {
    await expect(command(as.public, draw.id)).rejects.toMatchObject(refused('platform.sign_in_first'));
    await expect(command(as.stranger, draw.id)).rejects.toMatchObject(refused('platform.not_found'));
    await expect(command(as.member, draw.id)).rejects.toMatchObject(refused('platform.not_allowed'));
    await expect(command(as.lancasterSecretary, draw.id)).rejects.toMatchObject(
      refused('platform.not_found')
    );
  }
  await expect(drawPage(as.lancasterSecretary, draw.id)).rejects.toMatchObject(refused('platform.not_found'));
  await expect(declinePlace(as.lancasterSecretary, draw.id, as.member.actor.kind)).rejects.toBeTruthy();
  await expect(proposeQuotas(as.member, draw.id, 'zone')).rejects.toMatchObject(
    refused('platform.not_allowed')
  );
  await expect(calculateWaiting(as.secretary)).rejects.toMatchObject(refused('platform.not_allowed'));
});

inWorld('a calculation that breaks off ends with a sentence, and the next one goes well', async (world) => {
  const { as, look } = world;
  await inGoodStanding(world);
  const draw = delegation();
  await openDraw(as.secretary, draw);
  await calculate(as.secretary, draw.id);
  await look(sql`update draw_run set quotas = '{}'`);
  await expect(calculateWaiting(as.system)).rejects.toThrow('A draw could not be calculated.');
  await calculateWaiting(as.system);
  const broken = await drawPage(as.member, draw.id);
  expect(broken).toMatchObject({ stage: 'stuck', run: { step: 'failed', outcome: null } });
  await calculate(as.secretary, draw.id);
  await calculateWaiting(as.system);
  expect((await drawPage(as.member, draw.id)).stage).toBe('ready');
});

inWorld('where everybody was drawn and one declines, nobody is left to ask', async (world) => {
  const { as } = world;
  const draw = await drawn(world, { size: 17, features: ['language'] });
  const [first] = (await drawPage(as.secretary, draw.id)).places;
  await declinePlace(as.secretary, draw.id, first!.memberId);
  const { places } = await drawPage(as.secretary, draw.id);
  expect(places).toHaveLength(17);
  expect(places.find(({ declined }) => declined)).toMatchObject({ nobodyLeft: true });
});
