export { enqueue, type Ids } from './enqueue.ts';
export { jobs, type AskedJob, type JobName } from './schedule.ts';
