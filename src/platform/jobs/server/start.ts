import { PgBoss } from 'pg-boss';
import { optionsOf, SCHEMA } from '../queue.ts';
import type { Ids } from '../enqueue.ts';
import { jobs, type JobName } from '../schedule.ts';

export type Handler = (ids: Ids) => Promise<unknown>;
export type Handlers = Partial<Record<JobName, Handler>>;
export type Jobs = { stop(): Promise<void> };

const GRACE_MS = 10_000;

/**
 * Works on what is due, in this process, until stopped. Any number of programs may do so at once.
 * Connects as the restricted role: the tables are the migrations' business.
 */
export async function startJobs({ url, handlers }: { url: string; handlers: Handlers }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'tequio jobs',
    schema: SCHEMA,
    max: 4,
    connectionTimeoutMillis: 5_000,
    migrate: false,
    createSchema: false,
    reindex: false // only an owner may rebuild an index
  });
  boss.on('error', (error) => console.error('A job could not go on:', error.message));
  await boss.start();
  for (const name of Object.keys(handlers) as JobName[]) await takeUp(boss, name, handlers[name]!);
  await forgetOthers(boss, handlers);
  return { stop: () => boss.stop({ graceful: true, timeout: GRACE_MS }) };
}

async function takeUp(boss: PgBoss, name: JobName, handler: Handler): Promise<void> {
  const job = jobs[name];
  await boss.createQueue(name, optionsOf(name));
  if ('cron' in job) await boss.schedule(name, job.cron);
  await boss.work<Ids>(name, { pollingIntervalSeconds: 'cron' in job ? 5 : 2 }, async ([due]) => {
    if (due) await handler(due.data ?? {});
  });
}

/** A job that left the table of contents must not come back by the clock. */
async function forgetOthers(boss: PgBoss, handlers: Handlers): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!(name in handlers)) await boss.unschedule(name);
}
