import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { problems } from '../../rules/problems.ts';
import type { Asked, Tasks } from '../../worker/tasks.ts';

/** Found by its name, so that the built program and plain Node run the very same file. */
const WORKER = '#capabilities/surveys/worker';
const MEGABYTES = 512;
const MOST_SECONDS = 60;

type Waiting = { done: (made: unknown) => void; fail: (error: unknown) => void };

let worker: Worker | null = null;
const waiting = new Map<number, Waiting>();
let last = 0;

/** One of the tasks, in a thread of its own. */
export function inThread<Task extends keyof Tasks>(
  task: Task,
  ...given: Parameters<Tasks[Task]>
): Promise<ReturnType<Tasks[Task]>> {
  const asked: Asked = { id: ++last, task, given };
  const hired = (worker ??= hire());
  const late = setTimeout(() => void hired.terminate(), MOST_SECONDS * 1000);
  const made = new Promise<unknown>((done, fail) => {
    waiting.set(asked.id, { done, fail });
    hired.postMessage(asked);
  });
  return made.finally(() => clearTimeout(late)) as Promise<ReturnType<Tasks[Task]>>;
}

/** The thread is kept for the next instrument; one that broke is replaced by it. */
function hire(): Worker {
  const hired = new Worker(createRequire(import.meta.url).resolve(WORKER), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }
  });
  hired.on('message', ({ id, made }: { id: number; made: unknown }) => {
    waiting.get(id)?.done(made);
    waiting.delete(id);
  });
  const gone = (error: unknown) => {
    if (worker === hired) worker = null;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  hired.once('error', (error) => gone(isFull(error) ? problems.form_too_heavy() : error));
  hired.once('exit', () => gone(problems.form_too_heavy()));
  hired.unref(); // nobody waits for an instrument when the program ends
  return hired;
}

const isFull = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
