import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { journeyBoard, retention } from './board.ts';
import { compositionPanel } from './composition.ts';
import { comeOrGo, correct } from './correct.ts';
import { askFor, noteAttendance, offerAsBuddy, takeStep } from './journey.ts';
import { member } from './member.ts';
import { register } from './register.ts';

const carmen = newId();
const bring = (context: Parameters<typeof register>[0], joinedOn = '2026-11-20') =>
  register(context, { id: carmen, name: 'Carmen Solís', language: 'es', category: 'parent_0_5', joinedOn });

inWorld('nobody has welcomed Carmen for eighteen days: a nudge', async ({ as }) => {
  await bring(as.greeter);
  const { travellers, capacity } = await journeyBoard(as.greeter);
  expect(travellers).toMatchObject([
    { name: 'Carmen Solís', journey: { next: 'welcomed', waiting: 18, nudge: true } }
  ]);
  expect(capacity).toMatchObject({ arrivals: 1, places: 0, verdict: 'too_fast' });
});

inWorld('Denise becomes her buddy, welcomes her, and the board moves on', async ({ as, people, events }) => {
  await bring(as.greeter);
  await offerAsBuddy(as.greeter, people.denise!, 2);
  await askFor(as.greeter, carmen, 'welcomed', people.denise!);
  expect((await journeyBoard(as.greeter)).travellers).toMatchObject([{ responsible: 'Denise Walker' }]);
  await takeStep(as.officer, carmen, 'welcomed');
  await takeStep(as.officer, carmen, 'welcomed');
  expect(await events('people.step_taken')).toHaveLength(1);
  const board = await journeyBoard(as.greeter);
  expect(board.travellers).toMatchObject([{ journey: { next: 'oriented', nudge: false } }]);
  expect(board).toMatchObject({
    buddies: [{ walkingWith: 1, newcomers: 2 }],
    capacity: { free: 1, verdict: 'room' }
  });
});

inWorld('Carmen cannot be her own buddy', async ({ as }) => {
  await bring(as.greeter);
  await expect(askFor(as.greeter, carmen, 'welcomed', carmen)).rejects.toMatchObject({
    code: 'people.not_yourself'
  });
});

inWorld('she is active once she came to two of the last four', async ({ as, people }) => {
  await bring(as.greeter);
  await transact(as.system, async (tx) => {
    for (const day of ['2026-11-24', '2026-12-01', '2026-12-04', '2026-12-08'])
      await noteAttendance(tx, [people.lupe!], day);
    await noteAttendance(tx, [carmen], '2026-11-24');
  });
  const reached = async () =>
    (await member(as.greeter, carmen)).journey.reached.map(({ step, on }) => `${step} ${on}`);
  expect(await reached()).toEqual(['registered 2026-11-20']);
  await transact(as.system, async (tx) => {
    await noteAttendance(tx, [carmen], '2026-12-08');
    await noteAttendance(tx, [carmen], '2026-12-08');
  });
  expect(await reached()).toEqual(['registered 2026-11-20', 'active 2026-12-08']);
  expect(await member(as.greeter, carmen)).toMatchObject({ lastSeenOn: '2026-12-08' });
});

inWorld('one of two who joined in November left after a month', async ({ as }) => {
  await bring(as.greeter, '2026-11-01');
  await comeOrGo(as.greeter, carmen, 'leave');
  const { people, cohorts } = await retention(as.greeter);
  expect(people).toBe(8);
  expect(cohorts.at(-1)).toMatchObject({ joined: '2026-11', people: 1, left: 1 });
});

inWorld(
  "Rosa's child turns six in February: announced, with what it does to the 26 percent",
  async ({ as, people }) => {
    const rest = {
      pronunciation: null,
      organization: null,
      organizationRole: null,
      neighborhood: null,
      bestHours: null,
      adults: null
    };
    await correct(as.member, people.rosa!, {
      ...rest,
      name: 'Rosa Medina',
      language: 'es',
      category: 'parent_0_5',
      births: ['2021-02-01']
    });
    const panel = await compositionPanel(as.greeter);
    expect(panel.now.parentsOfYoung).toMatchObject({ status: 'met', atLeast: 28 });
    expect(panel).toMatchObject({ coming: 1, comingNames: [{ name: 'Rosa Medina', on: '2027-02-01' }] });
    expect(panel.then.parentsOfYoung).toMatchObject({ status: 'not_met', atLeast: 14 });
    expect((await compositionPanel(as.member)).comingNames).toBeNull();
  }
);
