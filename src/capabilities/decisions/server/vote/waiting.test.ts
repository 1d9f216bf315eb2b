import { expect } from 'vitest';
import { bindDevice, cardsFor, openDevice } from '../../../accounts/server/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { roomWith } from '../../tests/room.ts';
import { another, begun, closing, opened, yes } from '../../tests/vote.ts';
import { castVote, votesAtKiosk, votesWaiting } from '../index.ts';

const waitingFor = (context: World['as']['member']) => read(context, (tx) => votesWaiting(tx));

inWorld('what waits for Rosa is what she can vote on and has not', async (world) => {
  const { as, people } = world;
  const voteId = await opened(world, { closesAt: new Date('2027-12-20T20:00:00-08:00') });
  const recused = await another(world, { conflicts: [people.rosa!] });
  expect(await waitingFor(as.member)).toMatchObject([{ id: voteId }]);
  expect((await waitingFor(as.greeter)).map(({ id }) => id)).toEqual([voteId, recused]);
  await castVote(as.member, { voteId, mark: yes });
  expect(await waitingFor(as.member)).toEqual([]);
  await closing(as.secretary, recused);
  expect(await waitingFor(as.greeter)).toMatchObject([{ id: voteId }]);
  const later = world.at(as.greeter, '2027-12-20T20:00:00-08:00');
  expect(await waitingFor(later)).toEqual([]);
  for (const nobody of [as.public, as.stranger, as.lancasterGreeter])
    expect(await waitingFor(nobody)).toEqual([]);
});

inWorld('a tablet asks what is open in its meeting, and only it takes a card', async (world) => {
  const { as, people } = world;
  await begun(world);
  const meetingId = await roomWith(world, []);
  const voteId = await another(world, { meetingId });
  await another(world);
  const { key } = await bindDevice(as.greeter, { name: 'Mesa', purpose: 'kiosk', subjectId: meetingId });
  const { database, clock, community } = as.greeter;
  const actor = (await openDevice({ database, clock, community: community!.id }, key))!;
  const tablet = { ...as.greeter, actor };
  expect(await votesAtKiosk(tablet, meetingId)).toMatchObject([{ id: voteId }]);
  expect(await votesAtKiosk(as.greeter, meetingId)).toHaveLength(1);
  const elsewhere = await roomWith(world, []);
  for (const [who, where] of [
    [tablet, elsewhere],
    [as.member, meetingId]
  ] as const)
    await expect(votesAtKiosk(who, where)).rejects.toMatchObject({ code: 'platform.not_allowed' });

  const card = (await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)!;
  await expect(castVote(as.greeter, { voteId, mark: yes, card })).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await castVote(tablet, { voteId, mark: yes, card });
  expect(await waitingFor(as.member)).not.toContainEqual(expect.objectContaining({ id: voteId }));
  await closing(as.secretary, voteId);
  expect(await votesAtKiosk(tablet, meetingId)).toEqual([]);
});
