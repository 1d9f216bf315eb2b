import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { sql } from '../../../../platform/db/index.ts';
import { EVENING, members } from '../../tests/door.ts';
import { announced, opened } from '../../tests/plan.ts';
import { closeMeeting, recordSheet, roomOf, signIn, signOut } from '../index.ts';

const after = ({ as, at }: World) => at(as.secretary, '2026-12-10T10:00:00-08:00');
const stays = ({ look }: World, meeting: string) =>
  look<{ memberId: string; arrivedAt: Date; leftAt: Date | null }>(
    sql`select member_id, arrived_at, left_at from presence where meeting_id = ${meeting} order by arrived_at`
  );

inWorld('Elena types sixty lines two days later, in one go', async (world) => {
  const meeting = await opened(world);
  await closeMeeting(world.at(world.as.facilitator, '2026-12-08T20:00:00-08:00'), meeting);
  const sixty = await members(world.as.greeter, ['parent_0_5', 30], ['stakeholder', 30]);
  const rows = sixty.map((memberId) => ({ memberId }));
  expect(await recordSheet(after(world), meeting, rows)).toEqual({ added: 60 });
  expect(await recordSheet(after(world), meeting, rows)).toEqual({ added: 0 });
  expect(await world.events('meetings.sheet_recorded')).toMatchObject([
    { details: { meetingId: meeting, people: 60 } }
  ]);
  expect((await roomOf(world.as.member, meeting)).picture).toMatchObject({
    here: 60,
    present: { parent_0_5: 30 }
  });
  const first = (await stays(world, meeting))[0];
  expect(first).toMatchObject({ arrivedAt: new Date('2026-12-08T18:00:00-08:00'), leftAt: null });
});

inWorld(
  'who signed in by card and also wrote her name is counted once, at the time of the card',
  async (world) => {
    const meeting = await opened(world);
    const rosa = world.people.rosa!;
    await signIn(world.at(world.as.greeter, EVENING), meeting, { memberId: rosa, via: 'search' });
    expect(await recordSheet(after(world), meeting, [{ memberId: rosa }, { memberId: rosa }])).toEqual({
      added: 0
    });
    expect((await stays(world, meeting)).map(({ arrivedAt }) => arrivedAt)).toEqual([new Date(EVENING)]);
  }
);

inWorld('a line that says when somebody left keeps both times, and she can come back', async (world) => {
  const meeting = await opened(world);
  const [memberId] = await members(world.as.greeter, ['resident', 1]);
  const [arrivedAt, leftAt] = [new Date('2026-12-08T18:00:00-08:00'), new Date('2026-12-08T18:40:00-08:00')];
  await recordSheet(after(world), meeting, [
    { memberId: memberId!, arrivedAt, leftAt, category: 'resident' }
  ]);
  expect(await stays(world, meeting)).toMatchObject([{ arrivedAt, leftAt }]);
  const back = new Date('2026-12-08T19:00:00-08:00');
  await signIn(after(world), meeting, { memberId, via: 'search', at: back });
  expect(await stays(world, meeting)).toMatchObject([{ leftAt }, { arrivedAt: back, leftAt: null }]);
  expect(
    await signOut(world.at(world.as.greeter, '2026-12-08T19:30:00-08:00'), meeting, { memberId: memberId! })
  ).toBe(true);
});

inWorld('one line without a member and nothing of the sheet is written', async (world) => {
  const { as, people, at } = world;
  const meeting = await announced(world);
  const rows = [{ memberId: people.rosa! }, { memberId: people.ana! }];
  await expect(recordSheet(after(world), meeting, rows)).rejects.toMatchObject({ status: 404 });
  await expect(recordSheet(at(as.member, EVENING), meeting, rows)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(recordSheet(at(as.stranger, EVENING), meeting, rows)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(recordSheet(at(as.lancasterSecretary, EVENING), meeting, rows)).rejects.toMatchObject({
    code: 'meetings.not_found'
  });
  expect(await stays(world, meeting)).toEqual([]);
});
