import { expect } from 'vitest';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { cardsFor } from '../../../accounts/server/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { bylaws, EVENING, members } from '../../tests/door.ts';
import { opened } from '../../tests/plan.ts';
import { quorate, residentLed } from '../../index.ts';
import { meetingOf, roomNow, roomOf, signIn } from '../index.ts';

const now = ({ as, at }: World) => at(as.greeter, EVENING);
const exactly = (world: World, id: string) =>
  transact(world.at(world.as.greeter, EVENING), async (tx) => roomNow(tx, await meetingOf(tx, id)));

inWorld('forty people come by card and by name, and the verdict turns at the right person', async (world) => {
  await bylaws(world, { quorum: { assembly: { kind: 'count', people: 36, of: 'roll' }, bodies: 'none' } });
  const meeting = await opened(world);
  const guests = await members(world.as.greeter, ['stakeholder', 20], ['resident', 10], ['parent_0_5', 10]);
  const cards = await cardsFor(world.as.greeter, guests);
  const verdicts: string[] = [];
  for (const [place, memberId] of guests.entries()) {
    const shown =
      place % 2 ? { card: cards.get(memberId), via: 'card' as const } : { memberId, via: 'search' as const };
    await signIn(now(world), meeting, shown);
    const room = await exactly(world, meeting);
    verdicts.push(`${residentLed(room)}/${quorate(room)}`);
  }
  // 20 of 40 are no 51 %; even forty people are one short. Lupe herself is the forty-first.
  expect(new Set(verdicts.slice(0, 35))).toEqual(new Set(['not_met/not_met']));
  expect(new Set(verdicts.slice(35))).toEqual(new Set(['not_met/met']));
  await signIn(now(world), meeting, { memberId: world.people.rosa, via: 'search' });
  expect(residentLed(await exactly(world, meeting))).toBe('met');
});

inWorld(
  'the screens change in steps of five, and outsiders see how it stands without a number',
  async (world) => {
    await bylaws(world);
    const meeting = await opened(world);
    const shown: (number | undefined)[] = [];
    for (const memberId of await members(world.as.greeter, ['parent_0_5', 11])) {
      await signIn(now(world), meeting, { memberId, via: 'search' });
      shown.push((await roomOf(world.as.member, meeting)).picture?.here);
    }
    expect(shown).toEqual([undefined, undefined, undefined, undefined, 5, 5, 5, 5, 5, 10, 10]);
    const outside = await roomOf(world.as.public, meeting);
    expect(outside.picture).toBeNull();
    expect(outside.verdict?.findings[1]).toEqual({
      code: 'composition.room.parent_or_resident',
      status: 'met',
      path: 'composition.parentOrResident',
      numbers: {}
    });
  }
);

inOwnWorld(
  'two greeters tap the same five people at the same moment, and five are counted',
  async (world) => {
    const meeting = await opened(world);
    const five = await members(world.as.greeter, ['resident', 5]);
    const twice = [...five, ...five.toReversed()].map((memberId) =>
      signIn(now(world), meeting, { memberId, via: 'search' })
    );
    await Promise.all(twice);
    expect((await roomOf(world.as.member, meeting)).picture).toMatchObject({
      here: 5,
      present: { resident: 5 }
    });
  }
);
