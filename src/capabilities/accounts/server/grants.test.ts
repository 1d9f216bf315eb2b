import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { endRole, grantRole, grantsInForce } from './grants.ts';

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
