import fc from 'fast-check';
import { expect } from 'vitest';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { cardsFor } from '../../../accounts/server/index.ts';
import { members } from '../../tests/door.ts';
import { opened } from '../../tests/plan.ts';
import { reviewsOf, settleReview, syncArrivals, type Kept } from '../index.ts';

const NIGHT = '2026-12-08T21:00:00-08:00';
const at = (minutes: number) => new Date(Date.parse('2026-12-08T18:00:00-08:00') + minutes * 60_000);
const greeter = ({ as, at: moved }: World) => moved(as.greeter, NIGHT);
const kiosk = (world: World, meeting: string, deviceId = newId()) => ({
  ...greeter(world),
  actor: { kind: 'device' as const, deviceId, purpose: 'kiosk' as const, subjectId: meeting }
});
const send = (world: World, meeting: string, items: Kept[], now = new Date(NIGHT)) =>
  syncArrivals(greeter(world), meeting, { now, items });
const present = ({ look }: World, meeting: string) =>
  look<{ memberId: string; arrivedAt: Date; leftAt: Date | null }>(
    sql`select member_id, arrived_at, left_at from presence where meeting_id = ${meeting} order by member_id, arrived_at`
  );

inWorld(
  'two kiosks that were offline all evening merge without loss and without counting twice',
  async (world) => {
    const meeting = await opened(world);
    const twelve = await members(world.as.greeter, ['resident', 12]);
    const cards = await cardsFor(world.as.greeter, twelve);
    const seen = (from: number, to: number, minute: number): Kept[] =>
      twelve
        .slice(from, to)
        .map((id, place) => ({ id: newId(), kind: 'card', card: cards.get(id)!, at: at(minute + place) }));
    const [left, right] = [seen(0, 8, 0), seen(4, 12, 3)];
    const one = await syncArrivals(kiosk(world, meeting), meeting, { now: new Date(NIGHT), items: left });
    const other = await syncArrivals(kiosk(world, meeting), meeting, { now: new Date(NIGHT), items: right });
    expect(one.map(({ outcome }) => outcome)).toEqual(Array(8).fill('signed_in'));
    expect(other.map(({ outcome }) => outcome)).toEqual([
      ...Array(4).fill('already_here'),
      ...Array(4).fill('signed_in')
    ]);
    expect(await present(world, meeting)).toHaveLength(12);
    expect(await world.events('meetings.arrived')).toHaveLength(12);
  }
);

inWorld('whatever the order, however often, what two phones kept ends as the same evening', async (world) => {
  const four = await members(world.as.greeter, ['resident', 4]);
  const heard = fc.record({
    who: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('name' as const, 'name' as const, 'out' as const),
    minute: fc.integer({ min: 0, max: 30 })
  });
  const evening = async (items: Kept[], batches: Kept[][]) => {
    const meeting = await opened(world);
    const ids = new Map(items.map(({ id }) => [id, newId()]));
    for (const batch of batches)
      await send(
        world,
        meeting,
        batch.map((item) => ({ ...item, id: ids.get(item.id)! }))
      );
    return { stays: await present(world, meeting), here: await hereIn(world, meeting) };
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(heard, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      async (all, chance) => {
        const items = all.map(({ who, kind, minute }): Kept => ({
          id: newId(),
          kind,
          memberId: four[who]!,
          at: at(minute)
        }));
        const shuffled = [...items, ...items]
          .map((item) => ({ item, key: chance.next().value }))
          .sort((a, b) => a.key - b.key);
        const cut = Math.floor(shuffled.length / 2);
        const told = shuffled.map(({ item }) => item);
        const inOrder = await evening(items, [[...items].sort((a, b) => +a.at - +b.at)]);
        const inDisorder = await evening(items, [told.slice(0, cut), told.slice(cut)]);
        expect(inDisorder).toEqual(inOrder);
        expect(inOrder.here).toBe(inOrder.stays.filter(({ leftAt }) => !leftAt).length);
      }
    ),
    { numRuns: 12 }
  );
});

const hereIn = async ({ look }: World, meeting: string): Promise<number> =>
  (await look<{ here: number }>(sql`select here from room_step where meeting_id = ${meeting}`))[0]?.here ?? 0;

inOwnWorld(
  'two phones send the same twenty people at the same moment, and neither waits for ever',
  async (world) => {
    const meeting = await opened(world);
    const twenty = await members(world.as.greeter, ['parent_0_5', 20]);
    const seen = (ids: string[]): Kept[] =>
      ids.map((memberId, place) => ({ id: newId(), kind: 'name', memberId, at: at(place) }));
    await Promise.all([send(world, meeting, seen(twenty)), send(world, meeting, seen(twenty.toReversed()))]);
    expect(await present(world, meeting)).toHaveLength(20);
    expect(await hereIn(world, meeting)).toBe(20);
  }
);

inWorld('a phone whose clock is a day behind is set right by what it says when it syncs', async (world) => {
  const meeting = await opened(world);
  const yesterday = new Date(Date.parse(NIGHT) - 24 * 3_600_000);
  const item: Kept = {
    id: newId(),
    kind: 'name',
    memberId: world.people.rosa!,
    at: new Date(+at(5) - 24 * 3_600_000)
  };
  expect(await send(world, meeting, [item], yesterday)).toMatchObject([
    { outcome: 'signed_in', firstName: 'Rosa' }
  ]);
  expect(await present(world, meeting)).toMatchObject([{ arrivedAt: at(5) }]);
});

inWorld(
  'a clock that was a week off and set right in between goes to review, where it can be counted',
  async (world) => {
    const meeting = await opened(world);
    const id = newId();
    const item: Kept = {
      id,
      kind: 'name',
      memberId: world.people.rosa!,
      at: new Date('2026-12-01T18:05:00-08:00')
    };
    expect(await send(world, meeting, [item])).toEqual([{ id, outcome: 'kept', reason: 'clock_skew' }]);
    expect(await send(world, meeting, [item])).toEqual([{ id, outcome: 'kept', reason: 'clock_skew' }]);
    expect(await reviewsOf(greeter(world), meeting)).toMatchObject([
      { id, reason: 'clock_skew', settledAs: null }
    ]);
    await settleReview(greeter(world), id, { count: true });
    await settleReview(greeter(world), id, { count: true });
    expect(await present(world, meeting)).toMatchObject([{ memberId: world.people.rosa, arrivedAt: at(0) }]);
    expect(await world.events('meetings.arrival_settled')).toHaveLength(1);
  }
);

inWorld(
  'a forged card from a kiosk is kept, counted as nobody, and settled by naming who it was',
  async (world) => {
    const meeting = await opened(world);
    const id = newId();
    const items: Kept[] = [{ id, kind: 'card', card: 'not-a-card', at: at(1) }];
    const [settled] = await syncArrivals(kiosk(world, meeting), meeting, { now: new Date(NIGHT), items });
    expect(settled).toEqual({ id, outcome: 'kept', reason: 'card_forged' });
    await expect(settleReview(greeter(world), id, { count: true })).rejects.toMatchObject({
      code: 'meetings.nobody_named'
    });
    await settleReview(greeter(world), id, { count: true, memberId: world.people.samuel });
    expect(await present(world, meeting)).toMatchObject([
      { memberId: world.people.samuel, arrivedAt: at(1) }
    ]);
  }
);

inWorld('a case that does not count stays as it was told, and Rosa cannot settle it', async (world) => {
  const meeting = await opened(world);
  const id = newId();
  await syncArrivals(kiosk(world, meeting), meeting, {
    now: new Date(NIGHT),
    items: [{ id, kind: 'card', card: 'x', at: at(1) }]
  });
  await expect(settleReview(world.as.member, id, { count: false })).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(settleReview(world.as.lancasterGreeter, id, { count: false })).rejects.toMatchObject({
    code: 'meetings.no_such_review'
  });
  await settleReview(greeter(world), id, { count: false });
  expect(await reviewsOf(greeter(world), meeting)).toMatchObject([{ settledAs: 'not_counted' }]);
  expect(await present(world, meeting)).toEqual([]);
});

inWorld(
  'a newcomer and a guest who were greeted offline are there once, however often the phone tells it',
  async (world) => {
    const meeting = await opened(world);
    const newcomer = { id: newId(), name: 'Yolanda Cruz', language: 'es', category: 'parent_0_5' as const };
    const items: Kept[] = [
      { id: newId(), kind: 'newcomer', newcomer, at: at(2) },
      { id: newId(), kind: 'guest', name: 'Dr. Kim', comesFrom: 'County', at: at(3) }
    ];
    await send(world, meeting, items);
    expect(await send(world, meeting, items)).toMatchObject([
      { outcome: 'already_here', firstName: 'Yolanda' },
      { outcome: 'guest' }
    ]);
    expect(await present(world, meeting)).toMatchObject([{ memberId: newcomer.id }]);
    expect(await world.events('meetings.guest_arrived')).toHaveLength(1);
  }
);

inWorld('a tap that was taken back before it was told is never counted', async (world) => {
  const meeting = await opened(world);
  const memberId = world.people.rosa!;
  const tap: Kept = { id: newId(), kind: 'name', memberId, at: at(4) };
  await send(world, meeting, [{ id: newId(), kind: 'undo', undoes: tap.id, memberId, at: at(5) }]);
  await send(world, meeting, [tap]);
  expect(await present(world, meeting)).toEqual([]);
});

inWorld('one item that cannot be taken holds up none of the others', async (world) => {
  const meeting = await opened(world);
  const bad = {
    id: newId(),
    name: 'Inés',
    language: 'es',
    category: 'resident' as const,
    contact: 'not a phone'
  };
  const items: Kept[] = [
    { id: newId(), kind: 'newcomer', newcomer: bad, at: at(1) },
    { id: newId(), kind: 'name', memberId: world.people.rosa!, at: at(2) }
  ];
  expect(await send(world, meeting, items)).toMatchObject([
    { outcome: 'refused', code: 'people.contact_unclear' },
    { outcome: 'signed_in' }
  ]);
});

inWorld('who may not sign in, may not sync', async (world) => {
  const meeting = await opened(world);
  const items: Kept[] = [{ id: newId(), kind: 'name', memberId: world.people.rosa!, at: at(1) }];
  const batch = { now: new Date(NIGHT), items };
  await expect(syncArrivals(world.as.member, meeting, batch)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await expect(syncArrivals(world.as.stranger, meeting, batch)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(syncArrivals(world.as.lancasterGreeter, meeting, batch)).rejects.toMatchObject({
    code: 'meetings.not_found'
  });
  expect((await syncArrivals(kiosk(world, meeting), meeting, batch))[0]).toMatchObject({
    code: 'meetings.cards_only'
  });
});
