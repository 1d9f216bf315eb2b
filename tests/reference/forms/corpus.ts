import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Sheet } from '../../../src/kernels/forms/index.ts';

const DATA = new URL('../../../../../shared/data/', import.meta.url);
const FALLBACK = new URL('../../../../shared/data/', import.meta.url);
const folder = existsSync(FALLBACK) ? FALLBACK : DATA;

export type Case = {
  id: string;
  kind: 'md' | 'ss';
  input: string | Record<string, Record<string, string>[]>;
  name: string | null;
  form_name: string | null;
  xform?: string;
  error?: string;
};

/** The small forms of the corpus; none where the reference data is absent. */
export function cases(): Case[] {
  const file = new URL('pyxform/cases.jsonl', folder);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
}

export const sheetsOf = ({ input }: Case): Sheet[] =>
  typeof input === 'string' ? fromMarkdown(input) : fromRecords(input);

/** A table whose first column names the sheet. */
function fromMarkdown(text: string): Sheet[] {
  const sheets: Sheet[] = [];
  for (const line of text.split('\n')) {
    const [, row] = /^\s*\|(.*)\|\s*$/.exec(line) ?? [];
    if (row === undefined || /^[|\s:-]*-{3,}[|\s:-]*$/.test(row)) continue;
    const [name = '', ...cells] = row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (name) sheets.push({ name, rows: [] });
    if (cells.length && (!name || cells.some(Boolean))) sheets.at(-1)?.rows.push(cells);
  }
  return sheets;
}

function fromRecords(input: Record<string, Record<string, string>[]>): Sheet[] {
  return Object.entries(input).map(([name, records]) => {
    const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
    return {
      name,
      rows: [columns, ...records.map((record) => columns.map((column) => record[column] ?? ''))]
    };
  });
}

export type RealForm = { file: string; bytes: Uint8Array; xform: string };

export function realForms(): RealForm[] {
  const forms = new URL('xlsforms/', folder);
  if (!existsSync(forms)) return [];
  return readdirSync(forms)
    .filter((name) => /\.xlsx?$/.test(name))
    .map((file) => ({
      file,
      bytes: new Uint8Array(readFileSync(new URL(file, forms))),
      xform: readFileSync(new URL(file.replace(/\.xlsx?$/, '.pyxform-4.5.0.xml'), forms), 'utf8')
    }));
}
