import { readCsv } from './csv.ts';
import type { Encoding } from './encoding.ts';
import { refuseTooLarge } from './limits.ts';
import { sheetProblems } from './problems.ts';
import type { SheetRow } from './table.ts';
import { readLinesInThread, readXlsxInThread } from './thread.ts';
import type { Lines } from './xlsx.ts';

/** A list as it was brought. Cells are text, trimmed; days are `2026-12-08`; a missing cell is empty text. */
export type Sheet = { columns: string[]; rows: SheetRow[]; encoding: Encoding | 'xlsx'; delimiter?: string };

const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads what the bytes are, not what the name says; the name only helps where the bytes leave it open. */
export async function readSheet(bytes: Uint8Array, fileName: string, sheet?: string): Promise<Sheet> {
  refuseOthers(bytes);
  if (startsWith(bytes, ZIP)) return { ...(await readXlsxInThread(bytes, sheet)), encoding: 'xlsx' };
  return readCsv(bytes, /\.(tsv|tab)$/i.test(fileName));
}

/** A whole workbook, for what takes more than one sheet. Only an Excel file is one. */
export async function readWorkbook(bytes: Uint8Array): Promise<Lines[]> {
  refuseOthers(bytes);
  if (!startsWith(bytes, ZIP)) throw sheetProblems.not_a_list();
  return readLinesInThread(bytes);
}

function refuseOthers(bytes: Uint8Array): void {
  refuseTooLarge(bytes.length);
  if (!bytes.length) throw sheetProblems.empty();
  if (startsWith(bytes, PDF)) throw sheetProblems.pdf();
  if (startsWith(bytes, OLD_OFFICE)) throw sheetProblems.old_excel();
}

const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);
