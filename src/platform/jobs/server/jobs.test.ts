import { PgBoss } from 'pg-boss';
import { expect, test } from 'vitest';
import { inOwnWorld, type World } from '#tests/world';
import { sql, transact } from '../../db/index.ts';
import { newId } from '../../ids/index.ts';
import { enqueue, jobs } from '../index.ts';
import { startJobs } from './index.ts';

const soon = { timeout: 8_000, interval: 50 };
const ask = (world: World, ids: Record<string, string>) =>
  transact(world.as.system, (tx) => enqueue(tx, 'letters.deliver', ids));

inOwnWorld(
  'the tables are those of the library that is installed, and the restricted role can use them',
  async ({ url }) => {
    const boss = new PgBoss({ connectionString: url, schema: 'pgboss', migrate: false, createSchema: false });
    await boss.start(); // refuses a version that is not its own
    expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
    await boss.stop({ graceful: false });
  }
);

inOwnWorld(
  'a job is asked for in the transaction of its reason, even before anybody works',
  async (world) => {
    const [kept, lost] = [newId(), newId()];
    await ask(world, { communityId: kept });
    const failing = transact(world.as.system, async (tx) => {
      await enqueue(tx, 'letters.deliver', { communityId: lost });
      throw new Error('the reason went away');
    });
    await expect(failing).rejects.toThrow('the reason went away');
    const done: unknown[] = [];
    const running = await startJobs({
      url: world.url,
      handlers: { 'letters.deliver': async (ids) => done.push(ids) }
    });
    await expect.poll(() => done, soon).toEqual([{ communityId: kept }]);
    await running.stop();
  }
);

inOwnWorld('a job that fails is tried again later and says why', async (world) => {
  const handler = () => Promise.reject(new Error('the road was closed'));
  const running = await startJobs({ url: world.url, handlers: { 'letters.deliver': handler } });
  await ask(world, { communityId: newId() });
  const rows = () =>
    world.look(
      sql`select state, output->>'message' as reason, start_after > now() as later from pgboss.job where name = 'letters.deliver'`
    );
  await expect.poll(rows, soon).toEqual([{ state: 'retry', reason: 'the road was closed', later: true }]);
  await running.stop();
});

inOwnWorld('two programs share the work: each job is done once', async (world) => {
  const done: string[] = [];
  const handlers = {
    'letters.deliver': async ({ communityId }: Record<string, string>) => done.push(communityId!)
  };
  const programs = [
    await startJobs({ url: world.url, handlers }),
    await startJobs({ url: world.url, handlers })
  ];
  const ids = Array.from({ length: 6 }, () => newId());
  for (const communityId of ids) await ask(world, { communityId });
  await expect.poll(() => done.length, { timeout: 18_000 }).toBe(6);
  expect(done.toSorted()).toEqual(ids.toSorted());
  await Promise.all(programs.map((program) => program.stop()));
});

inOwnWorld('what the rooms bring is on the clock, and what they no longer bring is not', async (world) => {
  const nothing = () => Promise.resolve();
  const clocks = () => world.look(sql`select name, cron from pgboss.schedule order by name`);
  const before = await startJobs({
    url: world.url,
    handlers: { 'post.send': nothing, 'record.verify': nothing }
  });
  expect(await clocks()).toHaveLength(2);
  await before.stop();
  const after = await startJobs({ url: world.url, handlers: { 'post.send': nothing } });
  expect(await clocks()).toEqual([{ name: 'post.send', cron: jobs['post.send'].cron }]);
  await after.stop();
});

inOwnWorld('a job is never told more than ids', async (world) => {
  await expect(ask(world, { name: 'Rosa' })).rejects.toThrow('ids only');
});

test('jobs are named after the room that does them', () =>
  expect(Object.keys(jobs).filter((name) => !/^[a-z]+\.[a-z_]+$/.test(name))).toEqual([]));
