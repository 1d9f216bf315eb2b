import { expect } from 'vitest';
import { read, sql, transact } from '../../../platform/db/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { askForCode } from './code.ts';
import { signCode, standingOf } from './standing.ts';
import { peopleOn } from './voters.ts';

/** Version 1 from January, version 2 from November 10; the partnership met on December 8. */
async function twoVersions({ as, look, communities }: World): Promise<void> {
  await transact(as.system, async (tx) => {
    await askForCode(tx, 1, '2026-01-10');
    await askForCode(tx, 2, '2026-11-10');
    await askForCode(tx, 2, '2026-11-12'); // said twice
  });
  await look(sql`insert into gathering_day (community_id, day) values
    (${communities.palmdale!.id}, '2026-02-03'), (${communities.palmdale!.id}, '2026-12-08')`);
}

const standingOn = async ({ as, people }: World, day: string) => {
  const found = await read(as.system, (tx) => standingOf(tx, [people.rosa!], day));
  const voting = await read(as.system, (tx) => peopleOn(tx, day, [people.rosa!]));
  expect(voting[0]!.standing.state).toBe(found.get(people.rosa!)!.state);
  return found.get(people.rosa!);
};

inWorld(
  'what Rosa signed counts until the next meeting is over; then the new version is asked for',
  async (world) => {
    await twoVersions(world);
    const { as, at, people } = world;
    await signCode(at(as.member, '2026-03-01T12:00:00-08:00'), people.rosa!, 1);
    expect(await standingOn(world, '2026-11-09')).toEqual({ state: 'in_standing' });
    expect(await standingOn(world, '2026-12-08')).toEqual({ state: 'in_standing', renew: true });
    expect(await standingOn(world, '2026-12-09')).toEqual({ state: 'code_not_signed' });
    await signCode(as.member, people.rosa!, 2);
    expect(await standingOn(world, '2026-12-09')).toEqual({ state: 'in_standing' });
  }
);

inWorld('whoever signs the new one need not have signed the old one', async (world) => {
  await twoVersions(world);
  await signCode(world.as.member, world.people.rosa!, 2);
  expect(await standingOn(world, '2026-12-08')).toEqual({ state: 'in_standing' });
  expect(await standingOn(world, '2026-12-07')).toEqual({ state: 'code_not_signed' });
});
