/** Runs in a thread of its own: takes the bytes of an Excel file and answers with its table, a piece at a time. */
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../problem/index.ts';
import type { Told } from '../thread.ts';
import { readLines, readXlsx } from '../xlsx.ts';

/** Small enough that whoever unpacks a piece can answer somebody else before the next. */
const PIECE = 1_000;
/** Milliseconds between pieces: those that lie in wait are unpacked all at once. */
const BREATH = 2;

const { bytes, sheet, whole } = workerData as { bytes: Uint8Array; sheet?: string; whole?: boolean };
const tell = (told: Told): void => parentPort?.postMessage(told);

async function tellTable(): Promise<void> {
  const { columns, rows } = await readXlsx(bytes, sheet);
  for (let start = 0; start < rows.length; start += PIECE) {
    tell({ rows: rows.slice(start, start + PIECE) });
    await setTimeout(BREATH);
  }
  tell({ columns });
}

async function tellWorkbook(): Promise<void> {
  for (const { name, rows } of await readLines(bytes))
    for (let start = 0; start < Math.max(rows.length, 1); start += PIECE) {
      tell({ lines: { name, rows: rows.slice(start, start + PIECE), more: start > 0 } });
      await setTimeout(BREATH);
    }
  tell({ columns: [] });
}

try {
  await (whole ? tellWorkbook() : tellTable());
} catch (error) {
  // A Problem loses its kind on the way between threads, and is made again on the other side.
  if (!(error instanceof Problem)) throw error;
  tell({ problem: { code: error.code, status: error.status, details: error.details } });
}
