/** Rows of cells; commas or semicolons, quotes doubled inside quotes, any line ends, an optional byte-order mark. */
export function readCsv(text: string, comma = commaOf(text)): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^${comma}\\r\\n"]+)|(${comma})|(\\r\\n|\\n|\\r)`, 'g');
  let open = '';
  const close = () => {
    rows.at(-1)!.push(open.trim());
    open = '';
  };
  for (const [, quoted, plain, isComma, isLineEnd] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
    if (isComma || isLineEnd) close();
    if (isLineEnd) rows.push([]);
    open += quoted?.replaceAll('""', '"') ?? plain ?? '';
  }
  close();
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

function commaOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

export function writeCsvRow(cells: (string | number)[]): string {
  return cells
    .map((cell) => (/[",;\r\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : `${cell}`))
    .join(',');
}
