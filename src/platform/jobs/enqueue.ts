import { sql } from 'kysely';
import type { Tx } from '../context/index.ts';
import { isId } from '../ids/index.ts';
import { optionsOf } from './queue.ts';
import type { AskedJob } from './schedule.ts';

/** What a job is told: which rows, never what is in them. */
export type Ids = Record<string, string>;

/** Asks for a job when, and only when, this transaction commits. It may run twice: work must bear that. */
export async function enqueue(tx: Tx, name: AskedJob, ids: Ids): Promise<void> {
  if (!Object.values(ids).every(isId)) throw new Error('A job is told ids only.');
  if (await add(tx, name, ids)) return;
  await sql`select pgboss.create_queue(${name}, ${JSON.stringify(optionsOf(name))}::jsonb)`.execute(tx.db);
  await add(tx, name, ids);
}

/**
 * As the library's own `send`, in our transaction: `send` needs a started instance with a pool of its own,
 * which the loader of the demo region and the tests do not have.
 */
async function add(tx: Tx, name: string, ids: Ids): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
                            expire_seconds, deletion_seconds, keep_until, dead_letter)
    select name, ${JSON.stringify(ids)}::jsonb, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
           expire_seconds, deletion_seconds, pgboss.job_now() + retention_seconds * interval '1 s', dead_letter
      from pgboss.queue where name = ${name}`.execute(tx.db);
  return (numAffectedRows ?? 0n) > 0n;
}
