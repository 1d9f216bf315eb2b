import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { EVENING } from '../../tests/door.ts';
import { announced, opened } from '../../tests/plan.ts';
import { closeMeeting, meetingOf, roomNow, signIn, signOut, undoArrival } from '../index.ts';

const now = ({ as, at }: World) => at(as.greeter, EVENING);
const exactly = (world: World, id: string) =>
  transact(world.at(world.as.greeter, EVENING), async (tx) => roomNow(tx, await meetingOf(tx, id)));

inWorld('Rosa taps twice at the door and is counted once', async (world) => {
  const meeting = await opened(world);
  const rosa = { memberId: world.people.rosa, via: 'search' as const };
  expect(await signIn(now(world), meeting, rosa)).toMatchObject({
    outcome: 'signed_in',
    firstName: 'Rosa',
    language: 'es'
  });
  expect(await signIn(now(world), meeting, rosa)).toMatchObject({ outcome: 'already_here' });
  expect(await world.events('meetings.arrived')).toHaveLength(1);
  expect((await exactly(world, meeting)).here).toBe(1);
});

inWorld('a child who has turned six makes Rosa a parent of an older child that evening', async (world) => {
  const meeting = await opened(world);
  const { people, communities, look } = world;
  await look(
    sql`insert into child values (${communities.palmdale!.id}, ${newId()}, ${people.rosa}, '2020-12-01')`
  );
  await signIn(now(world), meeting, { memberId: people.rosa, via: 'search' });
  expect((await exactly(world, meeting)).present).toEqual({ parent_6_plus: 1 });
});

inWorld('who leaves is no longer counted, and is welcomed back', async (world) => {
  const meeting = await opened(world);
  const { people, at, as } = world;
  await signIn(now(world), meeting, { memberId: people.rosa, via: 'search' });
  expect(
    await signOut(at(as.greeter, '2026-12-08T18:30:00-08:00'), meeting, { memberId: people.rosa! })
  ).toBe(true);
  const back = await signIn(at(as.greeter, '2026-12-08T18:50:00-08:00'), meeting, {
    memberId: people.rosa,
    via: 'search'
  });
  expect(back.outcome).toBe('welcome_back');
  expect(await world.events('meetings.arrived')).toHaveLength(1);
});

inWorld('a tap on the wrong name is taken back and leaves no trace in the count', async (world) => {
  const meeting = await opened(world);
  const { arrivalId, memberId } = await signIn(now(world), meeting, {
    memberId: world.people.samuel,
    via: 'search'
  });
  await undoArrival(now(world), meeting, { id: arrivalId, memberId });
  await undoArrival(now(world), meeting, { id: arrivalId, memberId });
  expect((await exactly(world, meeting)).here).toBe(0);
  expect(await world.events('meetings.arrival_undone')).toHaveLength(1);
});

inWorld('at a meeting that was closed nobody signs in any more, and the case is kept', async (world) => {
  const meeting = await opened(world);
  await closeMeeting(world.at(world.as.facilitator, '2026-12-08T20:00:00-08:00'), meeting);
  const late = world.at(world.as.greeter, '2026-12-08T20:10:00-08:00');
  await expect(signIn(late, meeting, { memberId: world.people.rosa, via: 'search' })).rejects.toMatchObject({
    code: 'meetings.meeting_closed'
  });
  expect(await world.events('meetings.arrival_kept')).toHaveLength(1);
});

inWorld(
  'a phone that was offline tells after the end of somebody who came before it, and is believed',
  async (world) => {
    const meeting = await opened(world);
    await closeMeeting(world.at(world.as.facilitator, '2026-12-08T20:00:00-08:00'), meeting);
    const late = world.at(world.as.greeter, '2026-12-08T21:00:00-08:00');
    const came = new Date('2026-12-08T18:05:00-08:00');
    expect(
      (await signIn(late, meeting, { memberId: world.people.rosa, via: 'search', at: came })).outcome
    ).toBe('signed_in');
  }
);

inWorld('a sign-in on another day is kept for review and not counted', async (world) => {
  const meeting = await announced(world);
  const tomorrow = world.at(world.as.greeter, '2026-12-09T18:00:00-08:00');
  await expect(
    signIn(tomorrow, meeting, { memberId: world.people.rosa, via: 'search' })
  ).rejects.toMatchObject({
    code: 'meetings.clock_skew'
  });
});

inWorld('a stranger, a member and another community get what they should', async (world) => {
  const { as, people, at } = world;
  const meeting = await opened(world);
  const rosa = { memberId: people.rosa, via: 'search' as const };
  await expect(signIn(at(as.stranger, EVENING), meeting, rosa)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(signIn(at(as.member, EVENING), meeting, rosa)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(signIn(at(as.public, EVENING), meeting, rosa)).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
  await expect(signIn(at(as.lancasterGreeter, EVENING), meeting, rosa)).rejects.toMatchObject({
    code: 'meetings.not_found'
  });
  await expect(signIn(now(world), meeting, { memberId: people.ana, via: 'search' })).rejects.toMatchObject({
    code: 'meetings.unknown_member'
  });
});

inWorld(
  'Rosa signs herself in shortly before, not in the morning, and never somebody else',
  async (world) => {
    const { as, at, people } = world;
    const meeting = await opened(world);
    const self = { memberId: people.rosa, via: 'self' as const };
    const morning = at(as.member, '2026-12-08T09:00:00-08:00');
    await expect(signIn(morning, meeting, self)).rejects.toMatchObject({
      code: 'meetings.self_sign_in_later'
    });
    await expect(
      signIn(at(as.member, EVENING), meeting, { ...self, memberId: people.lupe })
    ).rejects.toMatchObject({
      code: 'meetings.own_name_only'
    });
    expect((await signIn(at(as.member, EVENING), meeting, self)).outcome).toBe('signed_in');
  }
);
