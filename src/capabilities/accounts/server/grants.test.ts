import { expect } from 'vitest';
import { sql } from '../../../platform/db/index.ts';
import { inOwnWorld, inWorld } from '../../../../tests/world.ts';
import { endRole, grantInForce, grantRole, grantsInForce, rolesOf } from './grants.ts';

inWorld(
  'Teresa makes Rosa a greeter, twice, and it shows once with who and when',
  async ({ as, people, events }) => {
    await grantRole(as.administrator, { memberId: people.rosa!, role: 'greeter' });
    await grantRole(as.administrator, { memberId: people.rosa!, role: 'greeter' });
    const rosas = (await grantsInForce(as.member)).filter((grant) => grant.memberId === people.rosa);
    expect(rosas).toMatchObject([{ role: 'greeter', grantedBy: people.teresa }]);
    expect(await events('accounts.granted')).toContainEqual(
      expect.objectContaining({ actorId: people.teresa, details: { memberId: people.rosa, role: 'greeter' } })
    );
  }
);

inWorld('an ended role is no longer in force, and its history stays', async ({ as, people, events }) => {
  await grantRole(as.administrator, { memberId: people.rosa!, role: 'greeter' });
  const grant = (await grantsInForce(as.member)).find((one) => one.memberId === people.rosa)!;
  await endRole(as.administrator, grant.id);
  expect((await grantsInForce(as.member)).some((one) => one.memberId === people.rosa)).toBe(false);
  expect(await events('accounts.role_ended')).toHaveLength(1);
});

inWorld('a member cannot make herself an administrator', async ({ as, people }) => {
  await expect(grantRole(as.member, { memberId: people.rosa!, role: 'administrator' })).rejects.toMatchObject(
    {
      code: 'platform.not_allowed'
    }
  );
});

inWorld('to a stranger the community has no roles to see', async ({ as }) => {
  await expect(grantsInForce(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});

inWorld('a role of a season ends by itself, and can be given again', async ({ as, at, people, events }) => {
  const until = new Date('2026-12-31T23:59:00-08:00');
  await grantRole(as.administrator, { memberId: people.rosa!, role: 'interpreter', until });
  const january = at(as.administrator, '2027-01-04T18:00:00-08:00');
  expect((await grantsInForce(january)).some((one) => one.memberId === people.rosa)).toBe(false);
  await grantRole(january, { memberId: people.rosa!, role: 'interpreter' });
  expect(await rolesOf(january, people.rosa!)).toEqual({ name: 'Rosa Medina', roles: ['interpreter'] });
  const rosas = (await events('accounts.granted')).filter(({ details }) => details.memberId === people.rosa);
  expect(rosas).toHaveLength(2);
});

inWorld('an end that is already past is refused', async ({ as, people }) => {
  const until = new Date('2026-12-01T00:00:00-08:00');
  await expect(
    grantRole(as.administrator, { memberId: people.rosa!, role: 'greeter', until })
  ).rejects.toMatchObject({ code: 'accounts.until_past' });
});

inWorld('Ana of Lancaster cannot be given a role in Palmdale, nor her grants be seen', async (world) => {
  const { as, people } = world;
  const give = grantRole(as.administrator, { memberId: people.ana!, role: 'greeter' });
  await expect(give).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(rolesOf(as.administrator, people.ana!)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(rolesOf(as.administrator, 'nonsense')).rejects.toMatchObject({ code: 'platform.not_found' });
});

inWorld('every role says who gave it; the first ones were there from the start', async ({ as, people }) => {
  await grantRole(as.administrator, { memberId: people.rosa!, role: 'greeter' });
  const grants = await grantsInForce(as.member);
  expect(grants.find((one) => one.memberId === people.rosa)).toMatchObject({ grantedByName: 'Teresa Luna' });
  expect(grants.find((one) => one.memberId === people.lupe)).toMatchObject({ grantedByName: null });
});

inWorld('the last administrator stays until there is another', async ({ as, people, events }) => {
  const own = (await grantsInForce(as.administrator)).find((one) => one.role === 'administrator')!;
  await expect(endRole(as.administrator, own.id)).rejects.toMatchObject({
    code: 'accounts.last_administrator'
  });
  await grantRole(as.administrator, { memberId: people.denise!, role: 'administrator' });
  await endRole(as.administrator, own.id);
  await endRole(as.administrator, own.id);
  expect(await events('accounts.role_ended')).toHaveLength(1);
});

inOwnWorld('two administrators who end each other in the same moment leave one', async (world) => {
  const { as, people } = world;
  await grantRole(as.administrator, { memberId: people.denise!, role: 'administrator' });
  const both = (await grantsInForce(as.member)).filter((one) => one.role === 'administrator');
  const outcomes = await Promise.allSettled(both.map(({ id }) => endRole(as.administrator, id)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const left = (await grantsInForce(as.member)).filter((one) => one.role === 'administrator');
  expect(left).toHaveLength(1);
});

inWorld('who left the community holds nothing in it', async ({ as, communities, people, look }) => {
  await look(sql`update member set left_on = '2026-12-01' where community_id = ${communities.palmdale!.id}
    and id = ${people.lupe!}`);
  expect((await grantsInForce(as.member)).some((one) => one.memberId === people.lupe)).toBe(false);
});

inWorld('a grant of Palmdale is unknown in Lancaster and closed to members', async ({ as }) => {
  const { id } = (await grantsInForce(as.member))[0]!;
  await expect(grantInForce(as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(endRole(as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(endRole(as.stranger, id)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(grantInForce(as.regionStaff, id)).rejects.toMatchObject({ code: 'platform.not_found' });
  await expect(endRole(as.regionStaff, id)).rejects.toMatchObject({ code: 'platform.not_found' });
});
