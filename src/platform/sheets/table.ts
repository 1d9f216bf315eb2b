import { refuseTooManyColumns, refuseTooManyRows } from './limits.ts';
import { sheetProblems } from './problems.ts';

/** `line` is the row as a spreadsheet program counts it: what we tell people to look at. */
export type SheetRow = { line: number; cells: Record<string, string> };

/** Rows of plain text, the first that says anything being the header, as a table with a name for every column. */
export function tableOf(lines: string[][], firstLine = 1): { columns: string[]; rows: SheetRow[] } {
  const numbered = lines
    .map((texts, place) => ({ line: firstLine + place, texts: texts.map(tidy) }))
    .filter(({ texts }) => texts.some(Boolean));
  const [header, ...people] = numbered;
  if (!header) throw sheetProblems.empty();
  refuseTooManyRows(people.length);
  const columns = namedColumns(header.texts, widthOf(numbered));
  return { columns, rows: people.map(({ line, texts }) => ({ line, cells: cellsOf(columns, texts) })) };
}

/** One way to write an accent, no stray spaces: "José" from a Mac equals "José" from Windows. */
const tidy = (text: string): string => text.normalize('NFC').trim();

/** How many columns really hold something: trailing separators do not count. */
function widthOf(numbered: { texts: string[] }[]): number {
  const widest = numbered.reduce((most, { texts }) => Math.max(most, 1 + texts.findLastIndex(Boolean)), 0);
  refuseTooManyColumns(widest);
  return widest;
}

/** Every column gets a name of its own: an empty one its place, a repeated one a counter. */
export function namedColumns(header: string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, place) => {
    const name = free(header[place] || String(place + 1), taken);
    taken.add(name);
    return name;
  });
}

function free(name: string, taken: Set<string>): string {
  if (!taken.has(name)) return name;
  let counter = 2;
  while (taken.has(`${name} ${counter}`)) counter++;
  return `${name} ${counter}`;
}

const cellsOf = (columns: string[], texts: string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, place) => [column, texts[place] ?? '']));
