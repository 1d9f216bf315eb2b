import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Problem, type Details } from '../problem/index.ts';
import { MOST_MEMORY, MOST_SECONDS } from './limits.ts';
import { sheetProblems } from './problems.ts';
import type { SheetRow } from './table.ts';
import type { Lines } from './xlsx.ts';

/** Found by its name, so that the built program and plain Node run the very same file. */
const WORKER = '#platform/sheets/worker';

export type Told = {
  rows?: SheetRow[];
  /** Of a whole workbook: some lines of a sheet, or more of the one before. */
  lines?: Lines & { more: boolean };
  /** The last word: all rows were told. */
  columns?: string[];
  problem?: { code: string; status: number; details: Details };
};

type Table = { columns: string[]; rows: SheetRow[] };
type Asked = { bytes: Uint8Array; sheet?: string; whole?: true };

let turn: Promise<unknown> = Promise.resolve();

/**
 * `readXlsx` in a thread with a memory of its own: pages are answered meanwhile, and a file that needs more than we
 * give is refused in words instead of ending the program. One file after the other, so that two are no more than one.
 */
export function readXlsxInThread(bytes: Uint8Array, sheet?: string, megabytes = MOST_MEMORY): Promise<Table> {
  const rows: SheetRow[] = [];
  const hear = (told: Told) => {
    for (const row of told.rows ?? []) rows.push(row);
  };
  return inTurn({ bytes, sheet }, megabytes, hear).then((columns) => ({ columns, rows }));
}

/** Every sheet with all its lines, read in the same way. */
export async function readLinesInThread(bytes: Uint8Array, megabytes = MOST_MEMORY): Promise<Lines[]> {
  const sheets: Lines[] = [];
  await inTurn({ bytes, whole: true }, megabytes, ({ lines }) => {
    if (lines?.more) for (const row of lines.rows) sheets.at(-1)!.rows.push(row);
    else if (lines) sheets.push({ name: lines.name, rows: lines.rows });
  });
  return sheets;
}

type Hear = (told: Told) => void;

function inTurn(asked: Asked, megabytes: number, hear: Hear): Promise<string[]> {
  const mine = turn.then(() => inThread(asked, megabytes, hear));
  turn = mine.catch(() => undefined);
  return mine;
}

function inThread(asked: Asked, megabytes: number, hear: Hear): Promise<string[]> {
  const worker = new Worker(createRequire(import.meta.url).resolve(WORKER), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: megabytes }
  });
  const late = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000);
  return new Promise<string[]>((done, fail) => {
    worker.on('message', (told: Told) => {
      const { columns, problem } = told;
      hear(told);
      if (columns) done(columns);
      if (problem) fail(new Problem(problem.code, problem.status, problem.details));
    });
    worker.once('error', (error) => fail(isFull(error) ? sheetProblems.too_heavy() : error));
    worker.once('exit', () => fail(sheetProblems.too_heavy()));
  }).finally(() => clearTimeout(late));
}

const isFull = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
