import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { read, SSF, utils, type CellObject } from '@e965/xlsx';
import type { Sheet } from '../../../src/kernels/forms/index.ts';

/** Every sheet of a workbook as rows of text. The old .xls is read for the tests only: the program takes .xlsx. */
export async function sheetsOfFile(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  if (name.endsWith('.xls')) return fromXls(bytes);
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer, { parseNumber: asTyped });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(asText)) }));
}

const asTyped = (number: string) => Number(Number(number).toPrecision(15));

function asText(cell: CellValue | Date | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    const [second, rest] = cell.toISOString().replace('T', ' ').replace('Z', '').split('.');
    return rest === '000' ? second! : `${second}.${rest}000`;
  }
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

const DAY = 86_400;

/** A day is a number whose format says so; Excel counts from 1899-12-30. */
const inSeconds = ({ t, v, z }: CellObject): CellValue | Date =>
  t === 'n' && z && SSF.is_date(String(z))
    ? new Date(Math.round((Number(v) - 25_569) * DAY) * 1000)
    : (v as CellValue);

/** Cell by cell: a sheet may claim a million empty ones. */
function fromXls(bytes: Uint8Array): Sheet[] {
  const workbook = read(bytes, { type: 'array', cellHTML: false, cellFormula: false, cellNF: true });
  return workbook.SheetNames.map((name) => {
    const rows: string[][] = [];
    for (const [address, cell] of Object.entries(workbook.Sheets[name]!)) {
      if (address.startsWith('!') || cell.v === undefined || cell.v === '') continue;
      const { r, c } = utils.decode_cell(address);
      while (rows.length <= r) rows.push([]);
      while (rows[r]!.length <= c) rows[r]!.push('');
      rows[r]![c] = asText(inSeconds(cell as CellObject));
    }
    return { name, rows };
  });
}
