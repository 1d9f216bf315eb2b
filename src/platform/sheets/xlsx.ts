import readAll, { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import { MOST_COLUMNS, MOST_ROWS, refuseTooManyColumns, refuseTooManyRows } from './limits.ts';
import { sheetProblems } from './problems.ts';
import { tableOf, type SheetRow } from './table.ts';
import { entriesOf, type Entry } from './zip.ts';

type Cell = string | number | boolean | Date | null;

/** A sheet as it lies in the workbook: every line, empty ones too, so that the third is line three. */
export type Lines = { name: string; rows: string[][] };

/** A cell with something in it: programs like to name a million empty ones that have a border. */
const PLACED = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*(?<!\/)>(?!\s*<\/)/g;
const ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/;

export async function readXlsx(
  bytes: Uint8Array,
  sheet?: string
): Promise<{ columns: string[]; rows: SheetRow[] }> {
  const file = lookedThrough(bytes);
  const lines = await readSheet<string>(file, sheet ?? 1, { parseNumber: asTyped }).catch(refuse);
  return tableOf((lines as unknown as Cell[][]).map((cells) => cells.map(asText)));
}

export async function readLines(bytes: Uint8Array): Promise<Lines[]> {
  const file = lookedThrough(bytes);
  const sheets = await readAll<string>(file, { parseNumber: asTyped }).catch(refuse);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: (data as unknown as Cell[][]).map((cells) => cells.map((cell) => asText(cell).normalize('NFC')))
  }));
}

function lookedThrough(bytes: Uint8Array): ArrayBuffer {
  const entries = entriesOf(bytes);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw sheetProblems.not_a_list();
  entries.filter(({ name }) => /\.xml(\.rels)?$/i.test(name)).forEach(refuseFarCells);
  return new Uint8Array(bytes).buffer;
}

/** One cell far out ("XFD1048576") makes the reader fill everything before it, so we look first. */
function refuseFarCells(entry: Entry): void {
  const text = unpacked(entry);
  if (!text.includes('sheetData')) return;
  for (const [, one, other] of text.matchAll(PLACED)) {
    const address = ADDRESS.exec(one ?? other ?? '');
    if (!address) throw sheetProblems.unreadable();
    if (Number(address[2]) > MOST_ROWS * 2) refuseTooManyRows(Number(address[2]));
    if (columnNumber(address[1]!) > MOST_COLUMNS * 2) refuseTooManyColumns(columnNumber(address[1]!));
  }
}

function unpacked({ read }: Entry): string {
  try {
    return read().toString('latin1');
  } catch (error) {
    return refuse(error);
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Excel keeps 0.30000000000000004 and shows fifteen digits: people typed what it shows. */
const asTyped = (number: string): string => String(Number(Number(number).toPrecision(15)));

function asText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dayOrTime(cell.toISOString());
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** `1899-12-30` is Excel's day zero: a time without a day. */
function dayOrTime(instant: string): string {
  const [day, time] = [instant.slice(0, 10), instant.slice(11, 16)];
  if (day <= '1899-12-31') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** Whatever the reader stumbles over was in the file: the file is damaged. */
function refuse(error: unknown): never {
  if (error instanceof SheetNotFoundError) throw sheetProblems.no_such_sheet();
  throw sheetProblems.unreadable();
}
