import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { bindDevice, cardsFor, openDevice } from '../../../accounts/server/index.ts';
import { EVENING, members } from '../../tests/door.ts';
import { opened } from '../../tests/plan.ts';
import { doorOf, doorRoll, kioskOf, paperPage, signIn, signInSheet, unlockKiosk } from '../index.ts';

async function tablet(world: World, meeting: string) {
  const greeter = world.at(world.as.greeter, EVENING);
  const { key } = await bindDevice(greeter, {
    name: 'Puerta izquierda',
    purpose: 'kiosk',
    subjectId: meeting
  });
  const { database, clock, community } = greeter;
  const open = () => openDevice({ database, clock, community: community!.id }, key);
  return { open, kiosk: { ...greeter, actor: (await open())! } };
}
const cardOf = async ({ as, people }: World, key: string) =>
  (await cardsFor(as.greeter, [people[key]!])).get(people[key]!)!;

inWorld('a tablet ends at the card of a greeter, and at no other', async (world) => {
  const { open, kiosk } = await tablet(world, await opened(world));
  await expect(unlockKiosk(kiosk, await cardOf(world, 'rosa'))).rejects.toMatchObject({
    code: 'meetings.not_a_greeter'
  });
  await expect(unlockKiosk(kiosk, 'no card')).rejects.toMatchObject({ code: 'accounts.token_forged' });
  expect(await open()).not.toBeNull();
  await unlockKiosk(kiosk, await cardOf(world, 'lupe'));
  expect(await open()).toBeNull();
});

inWorld('a tablet sees its own meeting, no other, and never the names', async (world) => {
  const [mine, other] = [await opened(world), await opened(world)];
  const { kiosk } = await tablet(world, mine);
  expect((await kioskOf(kiosk, mine)).id).toBe(mine);
  for (const looking of [
    kioskOf(kiosk, other),
    doorOf(kiosk, mine),
    doorRoll(kiosk, mine),
    paperPage(kiosk, mine, {})
  ])
    await expect(looking).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inWorld(
  'Lupe sees who came last and how many are here; Rosa and Lancaster see nothing of it',
  async (world) => {
    const meeting = await opened(world);
    const greeter = world.at(world.as.greeter, EVENING);
    await signIn(greeter, meeting, { memberId: world.people.rosa, via: 'search' });
    expect(await doorOf(greeter, meeting)).toMatchObject({
      here: 1,
      reviews: 0,
      latest: [{ name: 'Rosa Medina', here: true }]
    });
    expect((await doorRoll(greeter, meeting)).here).toEqual([world.people.rosa]);
    await expect(doorOf(world.as.member, meeting)).rejects.toMatchObject({ code: 'platform.not_allowed' });
    await expect(doorOf(world.as.lancasterGreeter, meeting)).rejects.toMatchObject({
      code: 'meetings.not_found'
    });
  }
);

inWorld(
  'the sheet for the table has empty lines, the one for the greeter the names, and a roll has pages',
  async (world) => {
    const meeting = await opened(world);
    await members(world.as.greeter, ['resident', 60]);
    const greeter = world.at(world.as.greeter, EVENING);
    const lines = await signInSheet(greeter, meeting, 'lines', 'https://tequio.example');
    expect(new Set(lines.names)).toEqual(new Set(['']));
    expect(lines.address).toBe(`https://tequio.example/palmdale/meetings/${meeting}/room`);
    expect((await signInSheet(greeter, meeting, 'names', 'https://tequio.example')).names).toContain(
      'Rosa Medina'
    );
    expect(await paperPage(greeter, meeting, { page: 2 })).toMatchObject({ page: 2, pages: 2 });
    expect((await paperPage(greeter, meeting, { query: 'medina' })).lines).toMatchObject([
      { name: 'Rosa Medina', counted: false }
    ]);
  }
);
