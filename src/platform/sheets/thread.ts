import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Problem, type Details } from '../problem/index.ts';
import { MOST_MEMORY, MOST_SECONDS } from './limits.ts';
import { sheetProblems } from './problems.ts';
import type { SheetRow } from './table.ts';

/** Found by its name, so that the built program and plain Node run the very same file. */
const WORKER = '#platform/sheets/worker';

export type Told = {
  rows?: SheetRow[];
  /** The last word: all rows were told. */
  columns?: string[];
  problem?: { code: string; status: number; details: Details };
};

type Table = { columns: string[]; rows: SheetRow[] };

let turn: Promise<unknown> = Promise.resolve();

/**
 * `readXlsx` in a thread with a memory of its own: pages are answered meanwhile, and a file that needs more than we
 * give is refused in words instead of ending the program. One file after the other, so that two are no more than one.
 */
export function readXlsxInThread(bytes: Uint8Array, sheet?: string, megabytes = MOST_MEMORY): Promise<Table> {
  const mine = turn.then(() => inThread(bytes, sheet, megabytes));
  turn = mine.catch(() => undefined);
  return mine;
}

function inThread(bytes: Uint8Array, sheet: string | undefined, megabytes: number): Promise<Table> {
  const worker = new Worker(createRequire(import.meta.url).resolve(WORKER), {
    workerData: { bytes, sheet },
    resourceLimits: { maxOldGenerationSizeMb: megabytes }
  });
  const late = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000);
  return new Promise<Table>((done, fail) => {
    const rows: SheetRow[] = [];
    worker.on('message', ({ rows: more, columns, problem }: Told) => {
      for (const row of more ?? []) rows.push(row);
      if (columns) done({ columns, rows });
      if (problem) fail(new Problem(problem.code, problem.status, problem.details));
    });
    worker.once('error', (error) => fail(isFull(error) ? sheetProblems.too_heavy() : error));
    worker.once('exit', () => fail(sheetProblems.too_heavy()));
  }).finally(() => clearTimeout(late));
}

const isFull = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
