import { expect } from 'vitest';
import { sql, transact } from '../../../../platform/db/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { announced, opened, planned } from '../../tests/plan.ts';
import { recordSheet } from '../door/sheet.ts';
import { closeMeeting, openMeeting, reopen } from './course.ts';
import { lockOpenMeeting, nextMeeting, past, upcoming } from './find.ts';

inWorld('Marcus opens the meeting twice and it was opened once', async (world) => {
  const id = await announced(world);
  await openMeeting(world.as.facilitator, id);
  await openMeeting(world.as.facilitator, id);
  expect(await world.events('meetings.opened')).toMatchObject([{ actorId: world.people.marcus }]);
  expect(await transact(world.as.greeter, (tx) => lockOpenMeeting(tx, id))).toMatchObject({
    id,
    day: '2026-12-08'
  });
});

inWorld('the door of a meeting that is not open yet stays shut', async (world) => {
  const id = await announced(world);
  await expect(transact(world.as.greeter, (tx) => lockOpenMeeting(tx, id))).rejects.toMatchObject({
    code: 'meetings.not_open'
  });
});

inWorld('a meeting is opened on its day, after it was announced', async (world) => {
  const draft = await planned(world);
  await expect(openMeeting(world.as.facilitator, draft)).rejects.toMatchObject({
    code: 'meetings.not_announced'
  });
  const january = await announced(world, { day: '2027-01-12' });
  await expect(openMeeting(world.as.facilitator, january)).rejects.toMatchObject({
    code: 'meetings.too_early',
    details: { day: '2027-01-12' }
  });
});

inWorld('a closed meeting is over: it leaves the list ahead, and can be reopened', async (world) => {
  const id = await opened(world);
  await closeMeeting(world.as.facilitator, id);
  await closeMeeting(world.as.facilitator, id);
  expect(await world.events('meetings.closed')).toHaveLength(1);
  expect(await upcoming(world.as.member)).toEqual([]);
  expect(await past(world.as.public)).toMatchObject({ meetings: [{ id }], more: false });
  await expect(transact(world.as.greeter, (tx) => lockOpenMeeting(tx, id))).rejects.toMatchObject({
    code: 'meetings.already_closed'
  });
  await expect(openMeeting(world.as.facilitator, id)).rejects.toMatchObject({
    code: 'meetings.already_closed'
  });
  await reopen(world.as.facilitator, id);
  expect(await transact(world.as.greeter, (tx) => lockOpenMeeting(tx, id))).toMatchObject({ closedAt: null });
  expect(await world.events('meetings.reopened')).toHaveLength(1);
});

inWorld('a meeting that was never opened cannot be closed', async (world) => {
  const id = await announced(world);
  await expect(closeMeeting(world.as.facilitator, id)).rejects.toMatchObject({ code: 'meetings.not_open' });
});

inWorld('Rosa neither opens nor closes; a stranger and Lancaster find nothing', async (world) => {
  const id = await announced(world);
  for (const deed of [openMeeting, closeMeeting, reopen]) {
    await expect(deed(world.as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await expect(deed(world.as.stranger, id)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(deed(world.as.lancasterSecretary, id)).rejects.toMatchObject({ code: 'meetings.not_found' });
  }
});

inWorld(
  'the next meeting is the first one announced, and an evening that runs late is still now',
  async (world) => {
    const id = await announced(world);
    await announced(world, { day: '2027-01-12' });
    await planned(world, { day: '2026-12-07', start: '20:00', end: '21:00' });
    expect(await nextMeeting(world.as.public)).toMatchObject({ id });
    await openMeeting(world.as.facilitator, id);
    const late = world.at(world.as.public, '2026-12-08T20:20:00-08:00');
    expect(await nextMeeting(late)).toMatchObject({ id });
    expect(await nextMeeting(world.at(world.as.public, '2026-12-09T09:00:00-08:00'))).toMatchObject({
      day: '2027-01-12'
    });
  }
);

inWorld(
  'when the evening is over the roll knows who came, also whoever was typed from paper later',
  async (world) => {
    const { as, people, look } = world;
    const id = await opened(world);
    await recordSheet(as.greeter, id, [{ memberId: people.rosa! }]);
    const seen = async () =>
      (
        await look<{ name: string }>(
          sql`select name from member where last_seen_on = '2026-12-08' order by name`
        )
      ).map(({ name }) => name);
    expect(await seen()).toEqual([]);
    await closeMeeting(as.facilitator, id);
    expect(await seen()).toEqual(['Rosa Medina']);
    await recordSheet(as.greeter, id, [{ memberId: people.marcus! }]);
    expect(await seen()).toEqual(['Marcus Hill', 'Rosa Medina']);
  }
);
