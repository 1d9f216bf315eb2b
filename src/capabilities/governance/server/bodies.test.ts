import { expect } from 'vitest';
import { inWorld, type World } from '../../../../tests/world.ts';
import type { Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { bodiesOf } from './bodies.ts';
import { bodyPage } from './bodyPage.ts';
import { body, seat, teamWithSeat } from './example.ts';
import { endBody, formBody } from './forming.ts';
import { joinBody, leaveBody } from './membership.ts';
import { seatsOf } from './seated.ts';
import { addSeat, leaveSeat, seatMember } from './seats.ts';

const taken = (as: World['as'], bodyId: string) =>
  read(as.member, async (tx) => (await seatsOf(tx, bodyId)).map(({ holding }) => holding?.name ?? null));

inWorld('Elena forms a committee, sends the form twice, and there is one', async ({ as, events }) => {
  const outreach = body('standing_committee');
  await formBody(as.secretary, outreach);
  await formBody(as.secretary, outreach);
  expect(await bodiesOf(as.member)).toMatchObject([
    { id: outreach.id, name: 'Comité de alcance', endedOn: null }
  ]);
  expect(await events('governance.body_formed')).toHaveLength(1);
});

inWorld('there is one body for the whole partnership, and it does not end', async ({ as }) => {
  const { id } = await formBody(as.secretary, body('assembly'));
  await expect(formBody(as.secretary, body('assembly'))).rejects.toMatchObject({
    code: 'governance.one_assembly'
  });
  await expect(endBody(as.secretary, { bodyId: id, on: '2026-12-08' })).rejects.toMatchObject({
    code: 'governance.assembly_stays'
  });
});

inWorld(
  'Rosa is seated for the one year of the rules, twice by a double tap, and once in the end',
  async (world) => {
    const { as, people, events } = world;
    const { bodyId, seatId } = await teamWithSeat(world);
    const seating = { id: newId(), seatId, memberId: people.rosa!, from: '2026-03-01' };
    await seatMember(as.secretary, seating);
    await seatMember(as.secretary, seating);
    const [chair] = await read(as.member, (tx) => seatsOf(tx, bodyId));
    expect(chair).toMatchObject({
      office: 'chair',
      holding: { name: 'Rosa Medina', fromOn: '2026-03-01', untilOn: '2027-03-01' }
    });
    expect(await events('governance.seated')).toHaveLength(1);
  }
);

inWorld('a seat is held by one person at a time, and one person holds one seat of a team', async (world) => {
  const { as, people } = world;
  const { bodyId, seatId } = await teamWithSeat(world);
  const other = seat(bodyId);
  await addSeat(as.secretary, other);
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.rosa!, from: '2026-03-01' });
  const lupe = { id: newId(), seatId, memberId: people.lupe!, from: '2026-06-01' };
  await expect(seatMember(as.secretary, lupe)).rejects.toMatchObject({ code: 'governance.seat_held' });
  const rosa = { id: newId(), seatId: other.id, memberId: people.rosa!, from: '2026-06-01' };
  await expect(seatMember(as.secretary, rosa)).rejects.toMatchObject({ code: 'governance.sits_already' });
  await seatMember(as.secretary, { ...lupe, id: newId(), from: '2027-03-01' });
});

inWorld('Rosa leaves early, the seat is empty, and the next day Lupe takes it', async (world) => {
  const { as, people } = world;
  const { bodyId, seatId } = await teamWithSeat(world);
  const holdingId = newId();
  await seatMember(as.secretary, { id: holdingId, seatId, memberId: people.rosa!, from: '2026-03-01' });
  await leaveSeat(as.secretary, { holdingId, on: '2026-11-01' });
  expect(await taken(as, bodyId)).toEqual([null]);
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.lupe!, from: '2026-11-02' });
  expect(await taken(as, bodyId)).toEqual(['Lupe Ortega']);
  await expect(leaveSeat(as.secretary, { holdingId, on: '2026-12-01' })).rejects.toMatchObject({
    code: 'governance.seat_not_held'
  });
});

inWorld('a seat kept for parents of small children is not for Samuel', async (world) => {
  const { as, people } = world;
  const { seatId } = await teamWithSeat(world, { reservedFor: 'parent_0_5' });
  const samuel = { id: newId(), seatId, memberId: people.samuel!, from: '2026-03-01' };
  await expect(seatMember(as.secretary, samuel)).rejects.toMatchObject({ code: 'governance.wrong_category' });
  await seatMember(as.secretary, { ...samuel, id: newId(), memberId: people.rosa! });
});

inWorld('days that do not fit are refused', async (world) => {
  const { as, people } = world;
  const { bodyId, seatId } = await teamWithSeat(world);
  const rosa = { id: newId(), seatId, memberId: people.rosa!, from: '2026-03-01' };
  await expect(seatMember(as.secretary, { ...rosa, until: '2026-03-01' })).rejects.toMatchObject({
    code: 'governance.wrong_day'
  });
  await expect(seatMember(as.secretary, { ...rosa, from: '2025-03-01' })).rejects.toMatchObject({
    code: 'governance.wrong_day'
  });
  await expect(endBody(as.secretary, { bodyId, on: '2025-03-01' })).rejects.toMatchObject({
    code: 'governance.wrong_day'
  });
});

inWorld('an ended committee keeps its history and takes nobody in', async ({ as, people }) => {
  const { id } = await formBody(as.secretary, body('ad_hoc_committee'));
  const rosa = { bodyId: id, memberId: people.rosa!, role: 'member' as const, from: '2026-02-01' };
  await joinBody(as.secretary, rosa);
  await endBody(as.secretary, { bodyId: id, on: '2026-10-01' });
  await endBody(as.secretary, { bodyId: id, on: '2026-11-01' });
  const page = await bodyPage(as.member, id);
  expect(page).toMatchObject({
    body: { endedOn: '2026-10-01' },
    members: [],
    former: [{ name: 'Rosa Medina', leftOn: '2026-10-01' }]
  });
  await expect(joinBody(as.secretary, rosa)).rejects.toMatchObject({ code: 'governance.body_ended' });
});

inWorld('Rosa belongs once, leaves, and can come back', async ({ as, people }) => {
  const { id: bodyId } = await formBody(as.secretary, body('standing_committee'));
  const rosa = { bodyId, memberId: people.rosa!, role: 'member' as const, from: '2026-02-01' };
  await joinBody(as.secretary, rosa);
  await expect(joinBody(as.secretary, { ...rosa, from: '2026-03-01' })).rejects.toMatchObject({
    code: 'governance.belongs_already'
  });
  await leaveBody(as.secretary, { bodyId, memberId: people.rosa!, on: '2026-04-01' });
  await expect(
    leaveBody(as.secretary, { bodyId, memberId: people.rosa!, on: '2026-04-01' })
  ).rejects.toMatchObject({ code: 'platform.not_found' });
  await joinBody(as.secretary, { ...rosa, from: '2026-05-01' });
  expect((await bodyPage(as.member, bodyId)).members).toHaveLength(1);
});

inWorld('nobody of another community is seated, taken in or seen', async (world) => {
  const { as, people } = world;
  const { bodyId, seatId } = await teamWithSeat(world);
  const ana = { id: newId(), seatId, memberId: people.ana!, from: '2026-03-01' };
  await expect(seatMember(as.secretary, ana)).rejects.toMatchObject({ status: 404 });
  await expect(
    joinBody(as.secretary, { bodyId, memberId: people.ana!, role: 'member', from: '2026-03-01' })
  ).rejects.toMatchObject({ status: 404 });
  await expect(bodyPage(as.lancasterSecretary, bodyId)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(addSeat(as.lancasterSecretary, seat(bodyId))).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(endBody(as.lancasterSecretary, { bodyId, on: '2026-12-08' })).rejects.toMatchObject({
    code: 'platform.not_found'
  });
});

const deeds: [string, (context: Context) => Promise<unknown>][] = [
  ['form a group', (context) => formBody(context, body('workgroup'))],
  ['end a group', (context) => endBody(context, { bodyId: newId(), on: '2026-12-08' })],
  ['add a seat', (context) => addSeat(context, seat(newId()))],
  [
    'seat somebody',
    (context) => seatMember(context, { id: newId(), seatId: newId(), memberId: newId(), from: '2026-12-08' })
  ],
  ['empty a seat', (context) => leaveSeat(context, { holdingId: newId(), on: '2026-12-08' })],
  [
    'take somebody in',
    (context) => joinBody(context, { bodyId: newId(), memberId: newId(), role: 'member', from: '2026-12-08' })
  ],
  [
    'let somebody go',
    (context) => leaveBody(context, { bodyId: newId(), memberId: newId(), on: '2026-12-08' })
  ]
];
for (const [deed, attempt] of deeds)
  inWorld(
    `a member cannot ${deed}, a stranger sees nothing, and what is not there is not found`,
    async ({ as }) => {
      await expect(attempt(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
      await expect(attempt(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
      if (deed !== 'form a group') await expect(attempt(as.secretary)).rejects.toMatchObject({ status: 404 });
    }
  );
