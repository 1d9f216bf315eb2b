import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { bodyPage } from './bodyPage.ts';
import { body, teamWithSeat } from './example.ts';
import { formBody } from './forming.ts';
import { joinBody } from './membership.ts';
import { seatMember } from './seats.ts';
import { standing } from './standing.ts';
import { beginFromStarter } from './starter.ts';

inWorld('the partnership and each group are held against the rules of the day', async (world) => {
  const { as, people } = world;
  const { bodyId, seatId } = await teamWithSeat(world);
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.rosa!, from: '2026-03-01' });
  const { id: committee } = await formBody(as.secretary, body('standing_committee'));
  await joinBody(as.secretary, {
    bodyId: committee,
    memberId: people.samuel!,
    role: 'chair',
    from: '2026-03-01'
  });
  const found = await standing(as.member);
  const of = (id: string, code: string) =>
    found.bodies
      .find(({ body: { id: one } }) => one === id)
      ?.findings.find((finding) => finding.code === code);
  expect(found.partnership).toMatchObject([
    { code: 'composition.roll.parent_or_resident', status: 'met', numbers: { total: 7, qualifying: 6 } },
    { code: 'composition.roll.parent_0_5', status: 'met', numbers: { qualifying: 2, needed: 2 } }
  ]);
  expect(of(bodyId, 'composition.body.parent_0_5')).toMatchObject({ status: 'met', numbers: { total: 1 } });
  expect(of(committee, 'body.minimum')).toMatchObject({
    status: 'not_met',
    numbers: { found: 1, needed: 3 }
  });
  expect(of(committee, 'body.pairing')?.status).toBe('not_applicable');
});

inWorld('a clinic has earned its place once a resident it serves came along', async ({ as, people }) => {
  await beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });
  const { id: bodyId } = await formBody(as.secretary, body('standing_committee'));
  const clinic = newId();
  await transact(as.secretary, async (tx) => {
    const communityId = tx.community!.id;
    await tx.db
      .insertInto('organization')
      .values({ communityId, id: clinic, name: 'Clinic', createdAt: tx.clock() })
      .execute();
    await tx.db
      .updateTable('member')
      .set({ organizationId: clinic })
      .where('id', '=', people.teresa!)
      .execute();
  });
  const from = '2026-02-01';
  await joinBody(as.secretary, { bodyId, memberId: people.teresa!, role: 'member', from });
  await joinBody(as.secretary, { bodyId, memberId: people.rosa!, role: 'member', from, broughtBy: clinic });
  expect((await bodyPage(as.member, bodyId)).members).toMatchObject([
    { name: 'Rosa Medina', broughtBy: 'Clinic' },
    { name: 'Teresa Luna', organization: 'Clinic' }
  ]);
});

inWorld('without rules there is nothing to stand against, and a stranger sees nothing', async ({ as }) => {
  await expect(standing(as.member)).rejects.toMatchObject({ code: 'governance.no_rules' });
  await expect(standing(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});
