import { readCsv } from './csv.ts';
import type { Encoding } from './encoding.ts';
import { refuseTooLarge } from './limits.ts';
import { sheetProblems } from './problems.ts';
import type { SheetRow } from './table.ts';
import { readXlsxInThread } from './thread.ts';

/** A list as it was brought. Cells are text, trimmed; days are `2026-12-08`; a missing cell is empty text. */
export type Sheet = { columns: string[]; rows: SheetRow[]; encoding: Encoding | 'xlsx'; delimiter?: string };

const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads what the bytes are, not what the name says; the name only helps where the bytes leave it open. */
export async function readSheet(bytes: Uint8Array, fileName: string, sheet?: string): Promise<Sheet> {
  refuseTooLarge(bytes.length);
  if (!bytes.length) throw sheetProblems.empty();
  if (startsWith(bytes, PDF)) throw sheetProblems.pdf();
  if (startsWith(bytes, OLD_OFFICE)) throw sheetProblems.old_excel();
  if (startsWith(bytes, ZIP)) return { ...(await readXlsxInThread(bytes, sheet)), encoding: 'xlsx' };
  return readCsv(bytes, /\.(tsv|tab)$/i.test(fileName));
}

const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);
