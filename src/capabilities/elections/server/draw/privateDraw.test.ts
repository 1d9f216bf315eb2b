import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { roles, type Context } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { entriesOf } from '../../../record/server/index.ts';
import { inGoodStanding } from './example.ts';
import {
  calculate,
  calculateWaiting,
  commitDraw,
  drawPage,
  drawsOf,
  enterNumber,
  exclude,
  listOfDraw,
  nameObserver,
  openPrivateDraw,
  verifyDraw
} from '../index.ts';

const coordinating = (context: Context): Context => ({
  ...context,
  actor: { ...(context.actor as Extract<Context['actor'], { kind: 'account' }>), roles: ['case_coordinator'] }
});

const refused = (code: string) => ({ code });

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
