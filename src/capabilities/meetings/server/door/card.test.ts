import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { cardsFor, revokeTokens } from '../../../accounts/server/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { EVENING } from '../../tests/door.ts';
import { opened } from '../../tests/plan.ts';
import { meetingOf, roomNow, signIn } from '../index.ts';

const now = ({ as, at }: World) => at(as.greeter, EVENING);
const cardOf = async (world: World, key: string): Promise<string> =>
  (await cardsFor(world.as.greeter, [world.people[key]!])).get(world.people[key]!)!;
const exactly = (world: World, id: string) =>
  transact(world.at(world.as.greeter, EVENING), async (tx) => roomNow(tx, await meetingOf(tx, id)));

inWorld('the same card twice is one attendance, and her name after the card is still one', async (world) => {
  const meeting = await opened(world);
  const card = await cardOf(world, 'rosa');
  await signIn(now(world), meeting, { card, via: 'card' });
  await signIn(now(world), meeting, { card, via: 'card' });
  await signIn(now(world), meeting, { memberId: world.people.rosa, via: 'search' });
  expect((await exactly(world, meeting)).present).toEqual({ parent_0_5: 1 });
});

for (const [reason, cardFor] of [
  ['card_forged', async (world: World) => `${(await cardOf(world, 'rosa')).slice(0, -4)}AAAA`],
  [
    'card_revoked',
    async (world: World) => {
      const card = await cardOf(world, 'rosa');
      await revokeTokens(world.as.greeter, world.people.rosa!, 'card');
      return card;
    }
  ],
  [
    'card_foreign',
    async ({ as, people }: World) => (await cardsFor(as.lancasterGreeter, [people.ana!])).get(people.ana!)!
  ]
] as const)
  inWorld(
    `a card that is ${reason.slice(5)} opens nothing, says so, and is kept for review`,
    async (world) => {
      const meeting = await opened(world);
      const arriving = signIn(now(world), meeting, { card: await cardFor(world), via: 'card' });
      await expect(arriving).rejects.toMatchObject({ code: `meetings.${reason}` });
      const kept = await world.look(
        sql`select reason, settled_as from arrival_review where meeting_id = ${meeting}`
      );
      expect(kept).toEqual([{ reason, settledAs: null }]);
      expect((await exactly(world, meeting)).here).toBe(0);
    }
  );

inWorld('a kiosk takes cards for its own meeting and nothing else', async (world) => {
  const meeting = await opened(world);
  const card = await cardOf(world, 'rosa');
  const kiosk = (subjectId: string) => ({
    ...now(world),
    actor: { kind: 'device' as const, deviceId: newId(), purpose: 'kiosk' as const, subjectId }
  });
  await expect(signIn(kiosk(newId()), meeting, { card, via: 'card' })).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(
    signIn(kiosk(meeting), meeting, { memberId: world.people.rosa, via: 'search' })
  ).rejects.toMatchObject({
    code: 'meetings.cards_only'
  });
  expect(await signIn(kiosk(meeting), meeting, { card, via: 'card' })).toMatchObject({ firstName: 'Rosa' });
});
