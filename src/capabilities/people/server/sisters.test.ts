import { expect } from 'vitest';
import { lettersOf } from '../../accounts/server/index.ts';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { deliver } from '../../../platform/letters/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { register } from './register.ts';
import { suspendedInSisters, tellSistersLater } from './sisters.ts';
import { liftSuspension, suspendUntil } from './standing.ts';

const TODAY = '2026-12-08';
const accountOf = ({ as }: World) => (as.member.actor.kind === 'account' ? as.member.actor.accountId : '');

/** Rosa belongs to Lancaster too, under the same account. */
async function alsoInLancaster(world: World): Promise<string> {
  const { as, look, communities } = world;
  const { id } = await register(as.lancasterGreeter, {
    ...{ id: newId(), name: 'Rosa Medina', language: 'es', category: 'resident' }
  });
  await look(sql`insert into account_member (account_id, community_id, member_id)
    values (${accountOf(world)}, ${communities.lancaster!.id}, ${id})`);
  return id;
}

const carry = ({ as }: World) => transact(as.system, deliver);
const inLancaster = ({ as }: World, id: string, day = TODAY) =>
  read(as.lancasterSecretary, async (tx) => (await suspendedInSisters(tx, [id], day)).get(id) ?? null);

inWorld(
  'what Palmdale decided about Rosa counts in Lancaster, from the letter to its last day',
  async (world) => {
    const id = await alsoInLancaster(world);
    await suspendUntil(world.as.officer, world.people.rosa!, '2027-03-08');
    expect(await inLancaster(world, id)).toBeNull();
    expect(await carry(world)).toBe(1);
    expect(await inLancaster(world, id)).toEqual({ until: '2027-03-08' });
    expect(await inLancaster(world, id, '2027-03-08')).toBeNull();
  }
);

inWorld('lifted here, it is lifted there with the next letter', async (world) => {
  const id = await alsoInLancaster(world);
  await suspendUntil(world.as.officer, world.people.rosa!, null);
  await carry(world);
  expect(await inLancaster(world, id)).toEqual({ until: null });
  await liftSuspension(world.as.officer, world.people.rosa!);
  await liftSuspension(world.as.officer, world.people.rosa!); // tapped twice
  expect(await carry(world)).toBe(1);
  expect(await inLancaster(world, id)).toBeNull();
});

inWorld(
  'the letter holds no name and no reason, and only those who look after standing read it',
  async (world) => {
    await alsoInLancaster(world);
    await suspendUntil(world.as.officer, world.people.rosa!, '2027-03-08');
    await carry(world);
    const [letter] = await lettersOf(world.as.lancasterSecretary, 'in');
    expect(letter).toMatchObject({
      kind: 'people.standing',
      content: { account: accountOf(world), until: '2027-03-08' }
    });
    expect(JSON.stringify(letter)).not.toMatch(/Rosa|Medina/);
    expect(await lettersOf(world.as.lancasterGreeter, 'in')).toEqual([]);
    expect(await lettersOf(world.as.member, 'out')).toEqual([]);
  }
);

inWorld('she joins Lancaster while she is suspended: the letter comes then, once', async (world) => {
  const { as, at, people } = world;
  await suspendUntil(at(as.officer, '2026-11-20T10:00:00-08:00'), people.rosa!, '2027-03-08');
  await tellSistersLater(as.system);
  expect(await carry(world)).toBe(0);
  const id = await alsoInLancaster(world);
  await tellSistersLater(as.system);
  await tellSistersLater(as.system);
  expect(await carry(world)).toBe(1);
  expect(await inLancaster(world, id)).toEqual({ until: '2027-03-08' });
});

inWorld('a late letter says no more than any other: not since when, not who, not why', async (world) => {
  const { as, at, people } = world;
  await suspendUntil(at(as.officer, '2026-11-20T10:00:00-08:00'), people.rosa!, '2027-03-08');
  await alsoInLancaster(world);
  await tellSistersLater(as.system);
  await liftSuspension(as.officer, people.rosa!);
  await carry(world);
  const letters = await lettersOf(as.lancasterSecretary, 'in');
  expect(letters).toHaveLength(2);
  for (const { content } of letters) {
    expect(Object.keys(content as object).sort()).toEqual(
      ['account', 'from', 'lifted', 'suspension', 'text', 'title', 'until'].sort()
    );
    expect(content).toMatchObject({ account: accountOf(world), from: TODAY });
    expect(JSON.stringify(content)).not.toMatch(/Rosa|Medina|2026-11-20/);
  }
});

inWorld('what is over before she joins is never told, and neither is that it ended', async (world) => {
  const { as, at, people } = world;
  await suspendUntil(at(as.officer, '2026-11-20T10:00:00-08:00'), people.rosa!, '2026-12-01');
  await suspendUntil(at(as.officer, '2026-12-02T10:00:00-08:00'), people.rosa!, null);
  await alsoInLancaster(world);
  await liftSuspension(as.officer, people.rosa!);
  await tellSistersLater(as.system);
  expect(await carry(world)).toBe(0);
});

inWorld('only the clock writes later letters', async ({ as }) => {
  const rule = { code: 'platform.not_allowed' };
  for (const who of [as.officer, as.administrator, as.member, as.public])
    await expect(tellSistersLater(who)).rejects.toMatchObject(rule);
});

inWorld('where she belongs nowhere else, nobody is written to', async (world) => {
  await suspendUntil(world.as.officer, world.people.rosa!, '2027-03-08');
  expect(await carry(world)).toBe(0);
});

inWorld(
  'a letter from outside the region, or one that says something else, counts for nothing',
  async (world) => {
    const id = await alsoInLancaster(world);
    const { look, communities } = world;
    const lancaster = communities.lancaster!.id;
    const told = {
      account: accountOf(world),
      suspension: newId(),
      from: '2026-11-01',
      until: null,
      lifted: null
    };
    const put = (from: string, content: unknown) =>
      look(sql`insert into letter_in (community_id, id, from_id, kind, text, fingerprint, received_at)
      values (${lancaster}, ${newId()}, ${from}, 'people.standing', ${JSON.stringify(content)}, '', now())`);
    const far = newId();
    await look(
      sql`insert into community (id, slug, kind, name, time_zone) values (${far}, 'far-away', 'community', '{}', 'UTC')`
    );
    await put(far, told);
    await put(communities.palmdale!.id, { ...told, from: 'yesterday' });
    expect(await inLancaster(world, id)).toBeNull();
  }
);
