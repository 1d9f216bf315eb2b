import type { Queue } from 'pg-boss';
import { jobs, type JobName } from './schedule.ts';

export const SCHEMA = 'pgboss';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Tried five times over about half an hour. A job by the clock waits in line at most once: late is not twice. */
export const optionsOf = (name: JobName): Omit<Queue, 'name'> => ({
  policy: 'cron' in jobs[name] ? 'short' : 'standard',
  retryLimit: 5,
  retryDelay: MINUTE,
  retryBackoff: true,
  expireInSeconds: 15 * MINUTE,
  deleteAfterSeconds: 14 * DAY
});
