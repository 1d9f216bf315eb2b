import Papa from 'papaparse';
import { delimiterOf } from './delimiter.ts';
import { decode, type Encoding } from './encoding.ts';
import { MOST_ROWS, refuseTooManyRows } from './limits.ts';
import { sheetProblems } from './problems.ts';
import { tableOf, type SheetRow } from './table.ts';

type CsvSheet = { columns: string[]; rows: SheetRow[]; encoding: Encoding; delimiter: string };

/** Excel writes this line so that it knows the separator again; it is no part of the list. */
const SEPARATOR_LINE = /^sep=(.)\n/;
/** Web pages and XML that call themselves .xls or .csv. */
const MARKUP = /^\s*<(\?xml|!doctype|html|table)/i;
const GUARDED = /^'(?=[=+\-@\t\r\n])/;

export function readCsv(bytes: Uint8Array, prefersTabs: boolean): CsvSheet {
  const { text: raw, encoding } = decode(bytes);
  const text = raw.replace(/\r\n?/g, '\n');
  if (MARKUP.test(text)) throw sheetProblems.not_a_list();
  const separator = SEPARATOR_LINE.exec(text);
  const list = separator ? text.slice(separator[0].length) : text;
  const delimiter = separator?.[1] ?? delimiterOf(list, prefersTabs);
  return { ...tableOf(split(list, delimiter), separator ? 2 : 1), encoding, delimiter };
}

function split(text: string, delimiter: string): string[][] {
  // Blank lines are forgiven; far beyond what we take we need not look.
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: MOST_ROWS * 2
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw sheetProblems.open_quote({ line: 1 + (open.row ?? 0) });
  if (meta.truncated) refuseTooManyRows(data.length);
  return data.map((cells) => cells.map(unguarded));
}

/** Takes back the apostrophe that our own export puts before what Excel would run as a formula. */
const unguarded = (text: string): string => text.replace(GUARDED, '');
