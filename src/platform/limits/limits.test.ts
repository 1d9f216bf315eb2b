import { expect } from 'vitest';
import { inOwnWorld, inWorld } from '#tests/world';
import { sql, transact } from '../db/index.ts';
import { eraseOldCounts, forget, tooMany } from './index.ts';

const twice = { most: 2, minutes: 15 };

inWorld('the third try within a quarter of an hour waits for its end', async ({ as, at }) => {
  const try1 = at(as.public, '2026-12-08T18:05:00Z');
  await tooMany(try1, 'code to rosa@example.org', twice);
  await tooMany(try1, 'code to rosa@example.org', twice);
  await tooMany(try1, 'code to luz@example.org', twice);
  const third = tooMany(at(as.public, '2026-12-08T18:08:30Z'), 'code to rosa@example.org', twice);
  await expect(third).rejects.toMatchObject({ code: 'platform.too_many', details: { minutes: 7 } });
  await tooMany(at(as.public, '2026-12-08T18:15:00Z'), 'code to rosa@example.org', twice);
});

inWorld('the day is counted apart from the quarter of an hour', async ({ as, at }) => {
  const midnight = at(as.public, '2026-12-08T00:00:00Z');
  await tooMany(midnight, 'code to rosa', { most: 1, minutes: 15 });
  await tooMany(midnight, 'code to rosa', { most: 1, minutes: 24 * 60 });
  await expect(tooMany(midnight, 'code to rosa', { most: 1, minutes: 24 * 60 })).rejects.toMatchObject({
    details: { minutes: 24 * 60 }
  });
});

inWorld('no address lies in the table, and a success forgets the tries', async ({ as, look }) => {
  await tooMany(as.public, 'code to rosa@example.org', twice);
  expect(await look(sql`select key from rate`)).toEqual([{ key: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  await transact(as.public, (tx) => forget(tx, 'code to rosa@example.org'));
  expect(await look(sql`select key from rate`)).toEqual([]);
});

inWorld('inside a command it refuses to count, since a failure would forget it', async ({ as }) => {
  await expect(transact(as.public, (tx) => tooMany(tx, 'anything', twice))).rejects.toThrow(
    'before the transaction'
  );
});

inOwnWorld('of twenty tries at once exactly the allowed ones pass', async ({ as }) => {
  const tries = Array.from({ length: 20 }, () =>
    tooMany(as.public, 'try from 10.0.0.1', { most: 5, minutes: 15 })
  );
  const passed = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
  expect(passed).toHaveLength(5);
});

inWorld('yesterday is forgotten', async ({ as, at, look }) => {
  await tooMany(at(as.public, '2026-12-06T18:00:00Z'), 'old', twice);
  await tooMany(at(as.public, '2026-12-08T17:00:00Z'), 'new', twice);
  await eraseOldCounts(as.public.database, new Date('2026-12-08T18:00:00Z'));
  expect(await look(sql`select window_at from rate`)).toHaveLength(1);
});
