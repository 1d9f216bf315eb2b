import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Draw } from './draw.ts';
import type { Drawn } from './draws.ts';
import type { Progress } from './leximin.ts';

/** Found by its name, so that the built program and plain Node run the very same file. */
const WORKER = '#kernels/sortition/worker';

type Told = { progress?: Progress; drawn?: Drawn };

/** `drawFairly` in a thread of its own: pages are answered meanwhile. Rejects where the thread fails or is `stop`ped. */
export function drawInThread(
  draw: Draw,
  seed: string,
  progress: (at: Progress) => void = () => undefined,
  stop?: AbortSignal
): Promise<Drawn> {
  const worker = new Worker(createRequire(import.meta.url).resolve(WORKER), { workerData: { draw, seed } });
  const end = (): void => void worker.terminate();
  stop?.addEventListener('abort', end, { once: true });
  return new Promise<Drawn>((done, fail) => {
    worker.on('message', (told: Told) => {
      if (told.progress) progress(told.progress);
      if (told.drawn) done(told.drawn);
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The draw was stopped: ${code}`)));
  }).finally(() => stop?.removeEventListener('abort', end));
}
