import { expect } from 'vitest';
import { read, transact } from '../../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { another, begun, closing, no, yes } from '../../tests/vote.ts';
import { roomWith, sheet } from '../../tests/room.ts';
import { castVote, hadLeft, handInSheet, holdOpen, tellerDesk, turnoutOf, findVote } from '../index.ts';

/** Rosa, Lupe, Marcus and Samuel are in the room; Denise is not. */
async function evening(world: World): Promise<string> {
  await begun(world, { heldOpenDays: 3 });
  return another(world, { meetingId: await roomWith(world, ['rosa', 'lupe', 'marcus', 'samuel']) });
}

const three = sheet({
  parent_0_5: { here: 1 },
  parent_6_plus: { here: 1, votes: { yes: 1 } },
  resident: { here: 2, votes: { yes: 1, no: 1 } }
});

inWorld('two tellers who say the same make a count that stands', async (world) => {
  const { as } = world;
  const voteId = await evening(world);
  await castVote(as.member, { voteId, mark: no });
  expect(await tellerDesk(as.facilitator, voteId)).toMatchObject({
    door: 4,
    free: 3,
    elsewhere: 1,
    other: null
  });
  expect(await handInSheet(as.facilitator, voteId, three)).toEqual({ stands: false });
  expect(await handInSheet(as.facilitator, voteId, three)).toEqual({ stands: false });
  expect((await tellerDesk(as.secretary, voteId)).other).toBe(null);
  expect(await handInSheet(as.secretary, voteId, three)).toEqual({ stands: true });
  await expect(handInSheet(as.secretary, voteId, three)).rejects.toMatchObject({
    code: 'decisions.hands_stand'
  });
  await expect(castVote(as.greeter, { voteId, mark: yes })).rejects.toMatchObject({
    code: 'decisions.voted_in_room'
  });
  await castVote(as.officer, { voteId, mark: yes });
  expect(await closing(as.secretary, voteId)).toMatchObject({
    ballots: [
      { mark: yes, count: 3 },
      { mark: no, count: 2 }
    ],
    hands: [
      { mark: yes, count: 2 },
      { mark: no, count: 1 }
    ],
    byMode: { hands: 3, phone: 2 },
    voters: { parent_0_5: 1, parent_6_plus: 2, resident: 2 },
    present: { parent_0_5: 1, parent_6_plus: 2, resident: 2 }
  });
});

inWorld('when the tellers differ both counts are shown and they count again', async (world) => {
  const { as } = world;
  const voteId = await evening(world);
  await handInSheet(as.facilitator, voteId, three);
  const other = sheet({ ...three, resident: { here: 2, votes: { yes: 2 } } });
  expect(await handInSheet(as.secretary, voteId, other)).toEqual({ stands: false });
  expect(await tellerDesk(as.secretary, voteId)).toMatchObject({
    differs: [
      { color: 'resident', what: 'yes' },
      { color: 'resident', what: 'no' }
    ],
    stands: null
  });
  expect(await handInSheet(as.secretary, voteId, three)).toEqual({ stands: true });
});

inWorld('more hands than people who may raise one are refused, and numbers that cannot be', async (world) => {
  const { as } = world;
  const voteId = await evening(world);
  await castVote(as.member, { voteId, mark: no });
  const refused = (told: Parameters<typeof sheet>[0], code: string) =>
    expect(handInSheet(as.facilitator, voteId, sheet(told))).rejects.toMatchObject({ code });
  await refused({ resident: { here: 4, votes: { yes: 4 } } }, 'decisions.hands_too_many');
  await refused({ resident: { here: 5 } }, 'decisions.cards_too_many');
  await refused({ resident: { here: 1, votes: { yes: 2 } } }, 'decisions.cards_odd');
  await refused({ resident: { here: -1 } }, 'decisions.cards_odd');
  await refused({ resident: { here: 1, votes: { perhaps: 1 } } }, 'decisions.cards_odd');
  await expect(handInSheet(as.member, voteId, three)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(handInSheet(as.stranger, voteId, three)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(handInSheet(as.lancasterSecretary, voteId, three)).rejects.toMatchObject({
    code: 'decisions.vote_not_found'
  });
  const secret = await another(world, { secret: true });
  await expect(handInSheet(as.facilitator, secret, three)).rejects.toMatchObject({
    code: 'decisions.no_hands'
  });
});

inWorld('held open, whoever went home before the count may answer by phone', async (world) => {
  const { as, people } = world;
  const voteId = await evening(world);
  const two = sheet({ parent_0_5: { here: 1, votes: { yes: 1 } }, resident: { here: 2, votes: { yes: 2 } } });
  for (const teller of [as.facilitator, as.secretary]) await handInSheet(teller, voteId, two);
  const hold = () => transact(as.system, (tx) => holdOpen(tx, voteId));
  const { closesAt } = await hold();
  expect(await hold()).toEqual({ closesAt });
  expect(await tellerDesk(as.facilitator, voteId)).toMatchObject({ gone: 1 });
  expect((await tellerDesk(as.facilitator, voteId)).byHand.map(({ id }) => id)).toContain(people.lupe);
  await hadLeft(as.facilitator, voteId, people.lupe!);
  expect(await tellerDesk(as.facilitator, voteId)).toMatchObject({ gone: 0, byHand: [] });
  await castVote(as.greeter, { voteId, mark: no });
  await expect(hadLeft(as.facilitator, voteId, people.rosa!)).rejects.toMatchObject({
    code: 'decisions.nobody_left'
  });
  expect(await read(as.system, async (tx) => turnoutOf(tx, await findVote(tx, voteId)))).toMatchObject({
    voted: 4
  });
  await expect(
    castVote({ ...as.officer, clock: () => closesAt }, { voteId, mark: yes })
  ).rejects.toMatchObject({ code: 'decisions.vote_closed' });
  expect(await closing(as.secretary, voteId)).toMatchObject({ byMode: { hands: 3, phone: 1 } });
});
