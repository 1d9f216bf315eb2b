import { expect } from 'vitest';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { both, refusedToOthers } from '../../tests/plan.ts';
import { ORIGIN, registered, townHall, workshops } from '../../tests/townHall.ts';
import { cancelWorkshop } from './cancelWorkshop.ts';
import { chooseWorkshop, leaveTownHall, leaveWorkshop } from './choose.ts';
import { programOf } from './program.ts';
import { addWorkshop, changeWorkshop } from './workshops.ts';

const choose = (world: World, hall: string, ticket: string, workshopId: string) =>
  chooseWorkshop(world.as.public, hall, { ticket, workshopId }, ORIGIN);
const leave = (world: World, hall: string, ticket: string, workshopId: string) =>
  leaveWorkshop(world.as.public, hall, { ticket, workshopId }, ORIGIN);
const seen = async (world: World, hall: string, ticket: string) =>
  (await programOf(world.as.public, hall, ticket))
    .flatMap((one) => one.workshops)
    .map(({ mine, place, free, waiting }) => ({ mine, place, free, waiting }));

inWorld('the line moves up in order by itself, and whoever moves up is told', async (world) => {
  const hall = await townHall(world);
  const [room] = await workshops(world, hall, ['10:30', '11:30', 1]);
  const [ada, bea, caro] = [
    await registered(world, hall, 'Ada'),
    await registered(world, hall, 'Bea', { contact: 'bea@example.org' }),
    await registered(world, hall, 'Caro')
  ];
  expect(await choose(world, hall, ada, room!)).toBe('seated');
  expect(await choose(world, hall, bea, room!)).toBe('waiting');
  expect(await choose(world, hall, caro, room!)).toBe('waiting');
  expect(await choose(world, hall, bea, room!)).toBe('waiting');
  expect(await seen(world, hall, caro)).toEqual([{ mine: 'waiting', place: 2, free: 0, waiting: 2 }]);
  await leave(world, hall, ada, room!);
  await leave(world, hall, ada, room!);
  expect(await seen(world, hall, bea)).toMatchObject([{ mine: 'seated' }]);
  expect(await seen(world, hall, caro)).toMatchObject([{ mine: 'waiting', place: 1 }]);
  const told = await world.look<{ subject: string }>(
    sql`select subject from post where address = 'bea@example.org'`
  );
  expect(told.map(({ subject }) => subject)).toContain('Ya tiene lugar: Taller 1');
  await leaveTownHall(world.as.public, hall, bea, ORIGIN);
  expect(await seen(world, hall, caro)).toMatchObject([{ mine: 'seated', waiting: 0 }]);
});

inWorld('whoever moves up leaves the seat of that hour, and it is passed on in turn', async (world) => {
  const hall = await townHall(world);
  const [one, two, later] = await workshops(
    world,
    hall,
    ['10:30', '11:30', 1],
    ['11:00', '12:00', 1],
    ['12:00', '13:00', 5]
  );
  const [ada, bea, caro] = [
    await registered(world, hall, 'Ada'),
    await registered(world, hall, 'Bea'),
    await registered(world, hall, 'Caro')
  ];
  await choose(world, hall, ada, one!);
  await choose(world, hall, bea, two!);
  await choose(world, hall, bea, later!);
  await choose(world, hall, bea, one!);
  await choose(world, hall, caro, two!);
  expect(await seen(world, hall, bea)).toMatchObject([
    { mine: 'waiting' },
    { mine: 'seated' },
    { mine: 'seated' }
  ]);
  await leave(world, hall, ada, one!);
  expect(await seen(world, hall, bea)).toMatchObject([
    { mine: 'seated' },
    { mine: null },
    { mine: 'seated' }
  ]);
  expect(await seen(world, hall, caro)).toMatchObject([{ mine: null }, { mine: 'seated' }, { mine: null }]);
});

inWorld('a larger room lets the line in, a smaller one puts nobody out', async (world) => {
  const hall = await townHall(world);
  const [room] = await workshops(world, hall, ['10:30', '11:30', 1]);
  const [ada, bea] = [await registered(world, hall, 'Ada'), await registered(world, hall, 'Bea')];
  await choose(world, hall, ada, room!);
  await choose(world, hall, bea, room!);
  const [{ trackId } = { trackId: '' }] = await world.look<{ trackId: string }>(
    sql`select track_id from town_hall_workshop`
  );
  const plan = {
    ...{ id: room!, trackId, room: 'Auditorio', languages: ['es'], start: '10:30', end: '11:30' },
    ...{ title: both('Renta', 'Rent'), about: null }
  };
  await changeWorkshop(world.as.secretary, hall, { ...plan, capacity: 2 }, ORIGIN);
  expect(await seen(world, hall, bea)).toMatchObject([{ mine: 'seated' }]);
  await changeWorkshop(world.as.secretary, hall, { ...plan, capacity: 1 }, ORIGIN);
  expect(await seen(world, hall, bea)).toMatchObject([{ mine: 'seated', free: 0 }]);
  await refusedToOthers(world, (by) => changeWorkshop(by, hall, { ...plan, capacity: 9 }, ORIGIN));
});

inWorld('a workshop that is called off is left by all, and chosen by nobody', async (world) => {
  const hall = await townHall(world);
  const [room] = await workshops(world, hall, ['10:30', '11:30', 1]);
  const ada = await registered(world, hall, 'Ada', { contact: 'ada@example.org' });
  await choose(world, hall, ada, room!);
  await refusedToOthers(world, (by) => cancelWorkshop(by, hall, room!, ORIGIN));
  await cancelWorkshop(world.as.secretary, hall, room!, ORIGIN);
  await cancelWorkshop(world.as.secretary, hall, room!, ORIGIN);
  expect(await world.look(sql`select 1 from post where subject like 'Se cancela%'`)).toHaveLength(1);
  await expect(choose(world, hall, ada, room!)).rejects.toMatchObject({ code: 'meetings.workshop_over' });
  await expect(choose(world, hall, ada, newId())).rejects.toMatchObject({
    code: 'meetings.no_such_workshop'
  });
  await expect(choose(world, hall, 'x', room!)).rejects.toMatchObject({ code: 'meetings.register_first' });
});

inWorld('a workshop lies within the hours of the day, in a track of this town hall', async (world) => {
  const hall = await townHall(world);
  await workshops(world, hall, ['10:30', '11:30', 1]);
  await expect(workshops(world, hall, ['09:00', '11:00', 5])).rejects.toMatchObject({
    code: 'meetings.workshop_outside'
  });
  const strange = {
    ...{
      id: newId(),
      trackId: newId(),
      room: 'A',
      languages: ['es'],
      start: '10:30',
      end: '11:30',
      capacity: 5
    },
    ...{ title: both('Uno', 'One'), about: null }
  };
  await expect(addWorkshop(world.as.secretary, hall, strange)).rejects.toMatchObject({
    code: 'meetings.no_such_item'
  });
});

inOwnWorld('forty people at once: five seats are given, and the line stands as they came', async (world) => {
  const hall = await townHall(world);
  const [room] = await workshops(world, hall, ['10:30', '11:30', 5]);
  const tickets: string[] = [];
  for (let one = 0; one < 40; one++) tickets.push(await registered(world, hall, `Vecina ${one}`));
  const got = await Promise.all(tickets.map((ticket) => choose(world, hall, ticket, room!)));
  expect(got.filter((one) => one === 'seated')).toHaveLength(5);
  const seated = tickets.filter((_, place) => got[place] === 'seated');
  await Promise.all(seated.map((ticket) => leave(world, hall, ticket, room!)));
  const [counts] = await world.look(sql`
    select count(*) filter (where seated_at is not null)::int as seated, count(*) filter (where seated_at is null)::int as waiting
      from town_hall_seat where left_at is null`);
  expect(counts).toEqual({ seated: 5, waiting: 30 });
});
