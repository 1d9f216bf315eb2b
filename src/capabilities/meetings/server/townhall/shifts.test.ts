import { expect } from 'vitest';
import { read } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { both, refusedToOthers } from '../../tests/plan.ts';
import { ORIGIN, registered, townHall } from '../../tests/townHall.ts';
import { channelsOf, setChannel } from './channels.ts';
import { leaveTownHall } from './choose.ts';
import { addShift, leaveShift, shiftsAt, takeShift } from './shifts.ts';

const shift = (start: string, end: string, wanted: number) => ({
  ...{ id: newId(), start, end, wanted },
  task: both('Recibir en la puerta', 'Greet at the door')
});
const counts = async (world: World, hall: string) =>
  (await shiftsAt(world.as.public, hall, null)).map(({ taken }) => taken);

inWorld('Ada takes a shift, gives it back, and hands are counted without names', async (world) => {
  const hall = await townHall(world);
  const door = shift('08:30', '11:00', 1);
  await refusedToOthers(world, (by) => addShift(by, hall, door));
  await addShift(world.as.secretary, hall, door);
  await addShift(world.as.secretary, hall, door);
  const [ada, bea] = [await registered(world, hall, 'Ada'), await registered(world, hall, 'Bea')];
  const take = (ticket: string | null, shiftId = door.id) =>
    takeShift(world.as.public, hall, { ticket, shiftId });
  await take(ada);
  await take(ada);
  await expect(take(bea)).rejects.toMatchObject({ code: 'meetings.shift_full' });
  await expect(take(null)).rejects.toMatchObject({ code: 'meetings.register_first' });
  await expect(take(ada, newId())).rejects.toMatchObject({ code: 'meetings.no_such_shift' });
  expect(await shiftsAt(world.as.public, hall, ada)).toMatchObject([{ taken: 1, mine: true, names: [] }]);
  expect(await shiftsAt(world.as.secretary, hall, null)).toMatchObject([{ names: ['Ada'] }]);
  const back = { ticket: ada, shiftId: door.id };
  await leaveShift(world.as.public, hall, back);
  await leaveShift(world.as.public, hall, back);
  expect(await world.events('meetings.shift_left')).toHaveLength(1);
  await take(bea);
  await leaveTownHall(world.as.public, hall, bea, ORIGIN);
  expect(await counts(world, hall)).toEqual([0]);
});

inWorld('nobody is in two places at one hour', async (world) => {
  const hall = await townHall(world);
  const [door, food, later] = [
    shift('08:30', '11:00', 3),
    shift('10:30', '12:00', 3),
    shift('11:00', '12:00', 3)
  ];
  for (const one of [door, food, later]) await addShift(world.as.secretary, hall, one);
  const ada = await registered(world, hall, 'Ada');
  const take = (shiftId: string) => takeShift(world.as.public, hall, { ticket: ada, shiftId });
  await take(door.id);
  await expect(take(food.id)).rejects.toMatchObject({ code: 'meetings.shift_clash' });
  await take(later.id);
  await expect(addShift(world.as.secretary, hall, shift('12:00', '11:00', 1))).rejects.toMatchObject({
    code: 'meetings.ends_before_start'
  });
});

inWorld('interpreters are heard where it is said, and not any more when it is taken away', async (world) => {
  const hall = await townHall(world);
  const channel = { language: 'es', how: 'Canal 2 de los audífonos' };
  await refusedToOthers(world, (by) => setChannel(by, hall, channel));
  await setChannel(world.as.secretary, hall, { ...channel, how: 'Canal 1' });
  await setChannel(world.as.secretary, hall, channel);
  const said = () => read(world.as.public, (tx) => channelsOf(tx, hall));
  expect(await said()).toEqual([channel]);
  await setChannel(world.as.secretary, hall, { ...channel, how: ' ' });
  expect(await said()).toEqual([]);
});
