import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { sheetsOfDefinition, type Definition, type Sheet } from '../../../../kernels/forms/index.ts';
import { readInstrument, type Read } from '../../rules/instrument/reading.ts';
import { problems } from '../../rules/problems.ts';

/** Found by its name, so that the built program and plain Node run the very same file. */
const WORKER = '#capabilities/surveys/worker';
const MEGABYTES = 512;
const MOST_SECONDS = 60;
/** So many lines are read in the time that a thread needs to hear of them. */
const HERE = 150;

export type Asked = { id: number; sheets: Sheet[]; name: string };
type Waiting = { done: (read: Read) => void; fail: (error: unknown) => void };

let worker: Worker | null = null;
const waiting = new Map<number, Waiting>();
let last = 0;

/** `readInstrument`, in a thread of its own where it is large: one of nine hundred questions takes a second. */
export async function readApart(sheets: Sheet[], name: string): Promise<Read> {
  const lines = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return lines <= HERE ? readInstrument(sheets, name) : inThread(sheets, name);
}

/** An instrument that was changed here, read as if somebody had brought it: the same rules for both. */
export const checkedApart = (definition: Definition, name: string): Promise<Read> =>
  readApart(sheetsOfDefinition(definition), name);

function inThread(sheets: Sheet[], name: string): Promise<Read> {
  const asked: Asked = { id: ++last, sheets, name };
  const hired = (worker ??= hire());
  const late = setTimeout(() => void hired.terminate(), MOST_SECONDS * 1000);
  return new Promise<Read>((done, fail) => {
    waiting.set(asked.id, { done, fail });
    hired.postMessage(asked);
  }).finally(() => clearTimeout(late));
}

/** The thread is kept for the next instrument; one that broke is replaced by it. */
function hire(): Worker {
  const hired = new Worker(createRequire(import.meta.url).resolve(WORKER), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES }
  });
  hired.on('message', ({ id, read }: { id: number; read: Read }) => {
    waiting.get(id)?.done(read);
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
