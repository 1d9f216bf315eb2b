import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { roles, type Context } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { describeMyself } from '../../../people/server/index.ts';
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
  drawsOf,
  enterNumber,
  exclude,
  listOfDraw,
  nameObserver,
  openDraw,
  openPrivateDraw,
  placeDrawn,
  proposeQuotas,
  setQuotas,
  stepBack,
  verifyDraw,
  volunteer
} from '../index.ts';

const coordinating = (context: Context): Context => ({
  ...context,
  actor: { ...(context.actor as Extract<Context['actor'], { kind: 'account' }>), roles: ['case_coordinator'] }
});
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

inWorld('Rosa says yes, lets only her age serve, and takes it back', async (world) => {
  const { as, look } = world;
  await inGoodStanding(world);
  const draw = delegation({ pool: 'volunteers', features: ['age_band', 'gender'] });
  await openDraw(as.secretary, draw);
  await describeMyself(as.member, {
    race: [],
    ownWords: null,
    gender: 'woman',
    ageBand: '25_34',
    disability: 'no',
    tenure: null
  });
  await volunteer(as.member, draw.id, ['age_band', 'disability']);
  await volunteer(as.member, draw.id, ['age_band', 'disability']);
  const held = () => look<{ described: unknown }>(sql`select described from draw_volunteer`);
  expect(await held()).toEqual([{ described: { age_band: '25_34' } }]);
  expect((await drawPage(as.secretary, draw.id)).made).toContainEqual({
    feature: 'gender',
    value: 'unsaid',
    share: 1
  });
  // Looking before and after Rosa’s yes tells nobody what she says of herself.
  expect((await drawPage(as.greeter, draw.id)).made).toEqual([]);
  await stepBack(as.member, draw.id);
  await stepBack(as.member, draw.id);
  expect(await held()).toEqual([]);
});

inWorld('what people say of themselves never serves without their yes', async ({ as }) =>
  expect(openDraw(as.secretary, delegation({ features: ['gender'] }))).rejects.toMatchObject(
    refused('elections.draw_feature_needs_consent')
  )
);

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

const notIn = (places: { memberId: string }[], { people }: World): string =>
  Object.values(people).find((id) => !places.some(({ memberId }) => memberId === id))!;

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

inWorld('a panel for a case is drawn where nobody sees it but three', async (world) => {
  const { as, people, events } = world;
  await inGoodStanding(world);
  const coordinator = coordinating(as.facilitator);
  const panel = { id: newId(), title: localized('es', { es: 'Panel de la semana' }) };
  await expect(openPrivateDraw(as.secretary, panel)).rejects.toMatchObject(refused('platform.not_allowed'));
  await openPrivateDraw(coordinator, panel);
  await exclude(coordinator, panel.id, { memberId: people.lupe!, reason: 'conflict' });
  await calculate(coordinator, panel.id);
  await calculateWaiting(as.system);
  for (const other of [as.member, as.secretary, as.administrator])
    await expect(drawPage(other, panel.id)).rejects.toMatchObject(refused('platform.not_found'));
  expect(await drawsOf(as.secretary)).toEqual([]);
  await expect(nameObserver(coordinator, panel.id, people.lupe!)).rejects.toMatchObject(
    refused('elections.draw_observer_conflict')
  );
  for (const observer of [people.rosa!, people.elena!, people.elena!])
    await nameObserver(coordinator, panel.id, observer);
  await expect(commitDraw(coordinator, panel.id)).rejects.toMatchObject(
    refused('elections.draw_observer_in_pool')
  );
  await calculate(coordinator, panel.id);
  await calculateWaiting(as.system);
  await expect(nameObserver(coordinator, panel.id, people.denise!)).rejects.toMatchObject(
    refused('elections.draw_observers_two')
  );
  await commitDraw(coordinator, panel.id);
  const number = { number: 123, how: 'digits' as const };
  await expect(enterNumber(coordinator, panel.id, number)).rejects.toMatchObject(
    refused('elections.draw_observers_missing')
  );
  await expect(verifyDraw(as.officer, panel.id)).rejects.toMatchObject(refused('platform.not_found'));
  for (const observer of [as.member, as.secretary]) await verifyDraw(observer, panel.id);
  await enterNumber(coordinator, panel.id, number);
  const page = await drawPage(as.member, panel.id);
  expect(page.places).toHaveLength(5);
  expect(page.places.map(({ memberId }) => memberId)).not.toContain(people.lupe);
  await expect(listOfDraw(as.member, panel.id)).rejects.toMatchObject(refused('platform.not_found'));
  const book = JSON.stringify(await entriesOf(as.member, {}));
  expect(book).toContain(page.run!.hash);
  expect(book).not.toContain(panel.id);
  expect(JSON.stringify(await events('elections.draw_excluded'))).not.toContain(people.lupe);
});

inWorld('a list that was changed afterwards is found out by an observer', async (world) => {
  const { as, people, look } = world;
  await inGoodStanding(world);
  const coordinator = coordinating(as.facilitator);
  const panel = { id: newId(), title: localized('es', { es: 'Panel' }) };
  await openPrivateDraw(coordinator, panel);
  await nameObserver(coordinator, panel.id, people.rosa!);
  await calculate(coordinator, panel.id);
  await calculateWaiting(as.system);
  await commitDraw(coordinator, panel.id);
  await expect(nameObserver(coordinator, panel.id, people.elena!)).rejects.toMatchObject(
    refused('elections.draw_observer_in_pool')
  );
  await look(sql`update draw_run set seed = 'another'`);
  await expect(verifyDraw(as.member, panel.id)).rejects.toMatchObject(refused('elections.draw_hash_differs'));
  expect((await drawPage(coordinator, panel.id)).observers).toMatchObject([
    { verified: false, differs: true }
  ]);
});

inWorld('no role but the coordinator’s opens a private draw', async ({ as }) => {
  const others = roles.filter((role) => role !== 'case_coordinator');
  const everything = coordinating(as.officer);
  const actor = { ...everything.actor, roles: others } as Context['actor'];
  await expect(
    openPrivateDraw({ ...everything, actor }, { id: newId(), title: localized('es', { es: 'x' }) })
  ).rejects.toMatchObject(refused('platform.not_allowed'));
});

inWorld('who keeps silent about how they belong is free to come, like everybody silent', async (world) => {
  const { as, look } = world;
  const [quiet] = await inGoodStanding(world);
  await look(sql`update member set category = 'undisclosed' where id = ${quiet}`);
  const draw = delegation();
  await openDraw(as.secretary, draw);
  const { quotas } = await drawPage(as.member, draw.id);
  expect(quotas).toContainEqual(category('unsaid', 0, 4));
  expect(JSON.stringify(quotas)).not.toContain('undisclosed');
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

inWorld('whoever coordinates or checks a case does not sit on its panel', async (world) => {
  const { as, people } = world;
  await inGoodStanding(world);
  const coordinator = coordinating(as.facilitator);
  const panel = { id: newId(), title: localized('es', { es: 'Panel' }) };
  await openPrivateDraw(coordinator, panel);
  expect((await drawPage(coordinator, panel.id)).people).toBe(16);
  await nameObserver(coordinator, panel.id, people.rosa!);
  expect((await drawPage(coordinator, panel.id)).people).toBe(15);
});
