import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';

export type Cell = string | number | boolean | Date | null | undefined;
export type Table = { name: string; columns: string[]; rows: Cell[][] };

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;
const NOT_IN_A_NAME = /[[\]:*?/\\]/g;

/** With a mark at the start, so that Excel reads the accents, and safe to open: no cell can run. */
export function writeCsv(columns: string[], rows: Cell[][]): Uint8Array {
  const lines = [columns, ...rows].map((cells) => cells.map(guarded));
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(lines, { newline: '\r\n' })}\r\n`);
}

/** What begins like a formula and is no plain number gets an apostrophe, which `readSheet` takes off again. */
function guarded(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell ?? '');
  const harmless = typeof cell === 'number' || NUMBER.test(text) || !FORMULA.test(text);
  return harmless ? text : `'${text}`;
}

export async function writeXlsx(sheets: Table[]): Promise<Uint8Array> {
  const pages = sheets.map((table) => ({
    sheet: table.name.replace(NOT_IN_A_NAME, ' ').slice(0, 31),
    data: [
      table.columns.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...table.rows.map(typedRow)
    ],
    columns: widths(table),
    stickyRowsCount: 1
  }));
  return new Uint8Array(await writeXlsxFile(pages).toBuffer());
}

/** Text is marked as text: "=1+1" stays four signs, "007" keeps its zeros. */
const typedRow = (cells: Cell[]) =>
  cells.map((value) => {
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
    return typeof value === 'string' ? { value, type: String } : (value ?? null);
  });

function widths({ columns, rows }: Table): { width: number }[] {
  const first = rows.slice(0, 500);
  return columns.map((title, place) => {
    const longest = first.reduce((most, row) => Math.max(most, guarded(row[place]).length), title.length);
    return { width: Math.min(60, Math.max(8, longest + 2)) };
  });
}
