import { snake, type Columns } from './columns.ts';
import { refuse, warn, type Findings } from './findings.ts';
import { DEFAULT, LIMITS, type Cell, type Line, type Sheet } from './workbook.ts';

export type Header = { written: string; path: string[] };
export type Read = { headers: Header[]; lines: Line[] };

type How = { columns: Columns; language?: string; tidy?: boolean; required?: string[] };

/** Reads a sheet's lines into cells by column, "label::Español (es)" under "label" by language. */
export function linesOf(sheet: Sheet, how: How, findings: Findings): Read {
  const [names = [], ...rows] = withoutTail(sheet.rows);
  const most = sheet.name.endsWith('choices') ? LIMITS.choices : LIMITS.rows;
  if (rows.length > most || names.length > LIMITS.columns) {
    const about = { rows: String(rows.length), columns: String(names.length) };
    refuse(findings, 'sheet.too_large', sheetOf(sheet), about);
    return { headers: [], lines: [] };
  }
  const headers = headersOf(sheet, names, how.columns, findings);
  for (const column of how.required ?? [])
    if (
      !headers.some((header) => header?.path[0] === column) &&
      (sheet.name === 'survey' || rows.some((row) => row.some(Boolean)))
    )
      refuse(findings, 'column.missing', { ...sheetOf(sheet), column }, { column });
  const lines = rows.map((cells, index) => lineOf(sheet, cells, index + 2, headers, how, findings));
  return { headers: headers.filter((header) => header !== null), lines };
}

/** Spreadsheets like to claim thousands of empty lines at the end. */
const withoutTail = (rows: string[][]): string[][] =>
  rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell.trim())) + 1);

const sheetOf = (sheet: Sheet) => ({ sheet: sheet.name });

function headersOf(sheet: Sheet, names: string[], columns: Columns, findings: Findings) {
  const doubled = names.some((name) => name.includes('::'));
  const seen = new Map<string, string>();
  return names.map((written): Header | null => {
    if (!written.trim()) return null;
    const path = pathOf(written, columns, doubled);
    const other = seen.get(path.join('::'));
    if (other !== undefined && columns.known.has(path[0]!))
      refuse(findings, 'column.duplicate', { sheet: sheet.name, row: 1, column: written }, { other });
    seen.set(path.join('::'), written);
    return { written, path };
  });
}

function pathOf(written: string, { known, aliases }: Columns, doubled: boolean): string[] {
  const plain = [written, snake(written)].find((name) => known.has(name) && !aliases[name]);
  if (plain) return [plain];
  const parts = doubled || written.includes('::') ? written.split('::') : onSingleColons(written);
  const [first = '', ...rest] = parts.map((part) => part.trim());
  const name = snake(first);
  return [...(aliases[name] ?? [known.has(name) ? name : first]), ...rest];
}

/** "jr:count" is one name even where a single colon divides. */
function onSingleColons(written: string): string[] {
  const parts = written.split(':').map((part) => part.trim());
  const at = parts.indexOf('jr');
  return at < 0 ? parts : [...parts.slice(0, at), `jr:${parts[at + 1] ?? ''}`, ...parts.slice(at + 2)];
}

function lineOf(
  sheet: Sheet,
  written: string[],
  row: number,
  headers: (Header | null)[],
  { language = DEFAULT, tidy = false }: How,
  findings: Findings
): Line {
  const cells: Record<string, Cell> = {};
  written.forEach((raw, index) => {
    const value = cleaned(raw, tidy);
    if (!value) return;
    const header = headers[index];
    const column = header?.written ?? null;
    if (!header) warn(findings, 'cell.without_column', { sheet: sheet.name, row }, { value });
    else if (value.length > LIMITS.characters)
      refuse(findings, 'cell.too_long', { sheet: sheet.name, row, column }, {});
    else put(cells, header.path, value, language);
  });
  return { row, cells };
}

const QUOTES: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

const cleaned = (raw: string, tidy: boolean): string =>
  (tidy ? raw.trim().replace(/ +/g, ' ') : raw.trim()).replace(/[‘’“”]/g, (quote) => QUOTES[quote]!);

/** A plain cell beside translated ones is what the default language says. */
function put(
  into: Record<string, Cell>,
  [key = '', ...rest]: string[],
  value: string,
  language: string
): void {
  const before = Object.hasOwn(into, key) ? into[key] : undefined;
  if (!rest.length) {
    if (typeof before === 'object') before[language] ??= value;
    else into[key] = value;
    return;
  }
  const inner: Record<string, Cell> =
    typeof before === 'object' ? before : before === undefined ? {} : { [language]: before };
  put(inner, rest, value, language);
  into[key] = inner;
}
