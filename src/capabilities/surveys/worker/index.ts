/** Runs in a thread of its own and does one large instrument after the other, so that pages are answered meanwhile. */
import { parentPort } from 'node:worker_threads';
import { tasks, type Asked } from './tasks.ts';

parentPort!.on('message', ({ id, task, given }: Asked) => {
  const work = tasks[task] as (...given: unknown[]) => unknown;
  parentPort!.postMessage({ id, made: work(...given) });
});
