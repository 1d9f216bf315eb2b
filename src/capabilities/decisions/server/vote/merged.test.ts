import { expect } from 'vitest';
import { inWorld, type World } from '../../../../../tests/world.ts';
import type { Context } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { merge, register, undoMerge } from '../../../people/server/index.ts';
import { another, begun, closing, no, signed, yes } from '../../tests/vote.ts';
import type { Opening } from '../index.ts';
import { castVote, handPaperTo, resultsOf, voteOf } from '../index.ts';

// Rosa stands on the roll three times, and while the vote is open somebody finds out, twice.

async function thrice(world: World, change: Partial<Opening> = {}) {
  await begun(world);
  const [first, second] = [newId(), newId()];
  for (const id of [first, second])
    await register(world.as.greeter, {
      ...{ id, name: 'Rosa Medina', language: 'es', category: 'resident', joinedOn: '2026-01-10' }
    });
  await signed(world);
  const { rosa } = world.people;
  const voteId = await another(world, change);
  const rows = () =>
    world.look<{ memberId: string; state: string; barredBy: string | null; mode: string | null }>(
      sql`select member_id, state, barred_by, mode from voter
           where vote_id = ${voteId} and member_id in (${rosa}, ${first}, ${second})`
    );
  const rowOf = async (id: string) => (await rows()).find(({ memberId }) => memberId === id)!;
  return { voteId, rosa: rosa!, first, second, rowOf };
}

const asRow = ({ as }: World, id: string): Context => ({
  ...as.member,
  actor: { ...as.member.actor, member: { id, name: '', category: 'resident' } } as typeof as.member.actor
});

for (const secret of [false, true])
  inWorld(
    `two mergers during a ${secret ? 'secret' : 'open'} vote: one ballot, one row on the roll`,
    async (world) => {
      const { voteId, rosa, first, second, rowOf } = await thrice(world, { secret });
      const { as } = world;
      const before = (await voteOf(as.secretary, voteId)).eligible;
      await castVote(asRow(world, first), { voteId, mark: no });
      await merge(as.secretary, rosa, first);
      await castVote(asRow(world, second), { voteId, mark: no });
      await merge(as.secretary, rosa, second);
      await castVote(as.member, { voteId, mark: yes });
      await castVote(as.greeter, { voteId, mark: no });
      const counted = await closing(as.secretary, voteId);
      expect(counted.ballots).toEqual([
        { mark: no, count: 1 },
        { mark: yes, count: 1 }
      ]);
      expect(counted).toMatchObject({
        ...{ eligible: before - 2, invalid: 0, byMode: { phone: 2 } },
        audit: { dropped: { merged: 2, suspended: 0 } }
      });
      expect((await rowOf(rosa)).state).toBe('eligible');
      for (const row of [await rowOf(first), await rowOf(second)])
        expect(row).toMatchObject({ state: 'ineligible', barredBy: 'voter.merged', mode: null });
      const { cast, trackers } = await resultsOf(as.secretary, voteId);
      expect([cast, trackers.length]).toEqual([2, secret ? 2 : 0]);
    }
  );

inWorld(
  'one row into the next and both into a third: the paper in the box is the one that counts',
  async (world) => {
    const { voteId, rosa, first, second, rowOf } = await thrice(world);
    const { as } = world;
    await handPaperTo(as.secretary, voteId, first);
    await castVote(as.member, { voteId, mark: yes });
    await merge(as.secretary, second, first);
    await merge(as.secretary, rosa, second);
    await expect(castVote(as.member, { voteId, mark: no })).rejects.toMatchObject({
      code: 'decisions.voted_on_paper'
    });
    await closing(as.secretary, voteId).catch(() => undefined);
    expect((await rowOf(first)).mode).toBe('paper');
  }
);

inWorld('what was merged by mistake is two people again, and both are counted', async (world) => {
  const { voteId, rosa, first, second } = await thrice(world);
  const { as } = world;
  await castVote(asRow(world, first), { voteId, mark: no });
  await castVote(as.member, { voteId, mark: yes });
  const { id } = await merge(as.secretary, rosa, first);
  await merge(as.secretary, rosa, second);
  await undoMerge(as.secretary, id);
  const { ballots, audit } = await closing(as.secretary, voteId);
  expect(ballots).toEqual([
    { mark: no, count: 1 },
    { mark: yes, count: 1 }
  ]);
  expect(audit.dropped.merged).toBe(1);
});

inWorld('who steps aside for a conflict does not vote through a second row', async (world) => {
  const { voteId, rosa, first, second, rowOf } = await thrice(world, { conflicts: [world.people.rosa!] });
  const { as } = world;
  await castVote(asRow(world, first), { voteId, mark: yes });
  await merge(as.secretary, rosa, first);
  await merge(as.secretary, second, rosa);
  for (const id of [rosa, first, second])
    await expect(castVote(asRow(world, id), { voteId, mark: yes })).rejects.toMatchObject({
      code: 'decisions.recused'
    });
  await castVote(as.greeter, { voteId, mark: no });
  const { ballots } = await closing(as.secretary, voteId);
  expect(ballots).toEqual([{ mark: no, count: 1 }]);
  expect((await rowOf(rosa)).state).toBe('recused');
});
