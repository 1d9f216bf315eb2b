import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { signIn } from '../door/signIn.ts';
import { assembly, opened } from '../../tests/plan.ts';
import { attendanceOfBody } from './attendance.ts';
import { closeMeeting } from './course.ts';

inWorld('Rosa came to the one meeting that took place, Marcus did not', async (world) => {
  const { as, people } = world;
  const [bodyId, meetingId] = [await assembly(world), await opened(world)];
  await signIn(as.greeter, meetingId, { id: newId(), memberId: people.rosa!, via: 'search' });
  const asked = [people.rosa!, people.marcus!];
  expect(await attendanceOfBody(as.member, bodyId, asked)).toMatchObject({ meetings: 0 });
  await closeMeeting(as.facilitator, meetingId);
  const { meetings, came } = await attendanceOfBody(as.member, bodyId, asked);
  expect([meetings, came.get(people.rosa!), came.get(people.marcus!)]).toEqual([1, 1, 0]);
});

inWorld('another community has had no meetings of ours', async (world) => {
  const { as, people } = world;
  const [bodyId, meetingId] = [await assembly(world), await opened(world)];
  await closeMeeting(as.facilitator, meetingId);
  expect(await attendanceOfBody(as.lancasterGreeter, bodyId, [people.ana!])).toMatchObject({ meetings: 0 });
});
