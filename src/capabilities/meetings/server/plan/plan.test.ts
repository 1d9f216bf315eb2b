import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { announced, assembly, december, planned } from '../../tests/plan.ts';
import { meetingOf, upcoming } from './find.ts';
import { changeMeeting, planMeeting } from './plan.ts';
import { publish } from './publish.ts';

inWorld('Elena plans the December meeting by the clock on the wall in Palmdale', async (world) => {
  const id = await planned(world);
  const meeting = await read(world.as.secretary, (tx) => meetingOf(tx, id));
  expect(meeting).toMatchObject({
    day: '2026-12-08',
    startsAt: new Date('2026-12-08T18:00:00-08:00'),
    publishedAt: null
  });
  expect(await world.events('meetings.planned')).toMatchObject([
    { actorId: world.people.elena, details: { meetingId: id } }
  ]);
});

inWorld('a second try under the same id adds no second meeting', async (world) => {
  const id = newId();
  await planned(world, { id });
  await planned(world, { id });
  expect(await upcoming(world.as.secretary)).toHaveLength(1);
  expect(await world.events('meetings.planned')).toHaveLength(1);
});

inWorld('Rosa, who plans nothing, cannot plan; a stranger finds no community', async (world) => {
  const plan = december(await assembly(world));
  await expect(planMeeting(world.as.member, plan)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(planMeeting(world.as.stranger, plan)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(planMeeting(world.as.public, plan)).rejects.toMatchObject({ code: 'platform.sign_in_first' });
});

inWorld('a meeting that ends before it starts, or of a group from elsewhere, is refused', async (world) => {
  const plan = december(await assembly(world));
  const lancasters = await assembly(world, 'lancaster');
  await expect(planMeeting(world.as.secretary, { ...plan, end: '17:00' })).rejects.toMatchObject({
    code: 'meetings.ends_before_start'
  });
  await expect(planMeeting(world.as.secretary, { ...plan, bodyId: lancasters })).rejects.toMatchObject({
    code: 'meetings.no_such_body'
  });
  await expect(
    planMeeting(world.as.secretary, { ...plan, title: localized('es', {}) })
  ).rejects.toMatchObject({
    code: 'meetings.title_missing'
  });
});

inWorld('a draft exists for those who plan and for nobody else', async (world) => {
  const id = await planned(world);
  await expect(read(world.as.member, (tx) => meetingOf(tx, id))).rejects.toMatchObject({
    code: 'meetings.not_found'
  });
  expect(await upcoming(world.as.public)).toEqual([]);
  await publish(world.as.secretary, id);
  expect(await upcoming(world.as.public)).toMatchObject([{ id }]);
});

inWorld('a title in Spanish only is not announced, and the answer names English', async (world) => {
  const id = await planned(world, { title: localized('es', { es: 'Reunión de diciembre' }) });
  await expect(publish(world.as.secretary, id)).rejects.toMatchObject({
    code: 'meetings.translation_missing',
    details: { text: 'Reunión de diciembre', language: 'inglés' }
  });
});

inWorld('nobody is invited to nowhere', async (world) => {
  const id = await planned(world, { place: ' ' });
  await expect(publish(world.as.secretary, id)).rejects.toMatchObject({ code: 'meetings.where_missing' });
});

inWorld('announcing twice is announcing once', async (world) => {
  const id = await announced(world);
  await publish(world.as.secretary, id);
  expect(await world.events('meetings.published')).toHaveLength(1);
});

inWorld('Jorge of Lancaster does not find the meeting of Palmdale, whatever he tries', async (world) => {
  const id = await announced(world);
  const plan = december(await assembly(world, 'lancaster'));
  const notFound = { code: 'meetings.not_found', status: 404 };
  await expect(read(world.as.lancasterSecretary, (tx) => meetingOf(tx, id))).rejects.toMatchObject(notFound);
  await expect(publish(world.as.lancasterSecretary, id)).rejects.toMatchObject(notFound);
  await expect(changeMeeting(world.as.lancasterSecretary, id, plan)).rejects.toMatchObject(notFound);
});

inWorld(
  'a change after the announcement counts up for the calendars, and stays in both languages',
  async (world) => {
    const id = await announced(world);
    const plan = december(await assembly(world));
    await changeMeeting(world.as.secretary, id, { ...plan, start: '18:30' });
    expect(await read(world.as.member, (tx) => meetingOf(tx, id))).toMatchObject({
      sequence: 1,
      startsAt: new Date('2026-12-08T18:30:00-08:00')
    });
    const spanish = localized('es', { es: 'Otra reunión' });
    await expect(changeMeeting(world.as.secretary, id, { ...plan, title: spanish })).rejects.toMatchObject({
      code: 'meetings.translation_missing'
    });
    await expect(changeMeeting(world.as.member, id, plan)).rejects.toMatchObject({
      code: 'platform.not_allowed'
    });
  }
);
