import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSheet, writeCsv, writeXlsx } from '../../src/platform/sheets/index.ts';

const FOLDER = new URL('../../../shared/data/members/human-essentials/', import.meta.url);
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : [];
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));
const read = (name: string) => readSheet(bytesOf(name), name);

describe.skipIf(!files.length)('lists that other programs exported', () => {
  test.each(files)('%s survives our own CSV and workbook', async (name) => {
    const { columns, rows } = await read(name);
    const cells = rows.map((row) => columns.map((column) => row.cells[column]!));
    const again = await readSheet(writeCsv(columns, cells), 'again.csv');
    const workbook = await readSheet(await writeXlsx([{ name, columns, rows: cells }]), 'again.xlsx');
    expect(again.columns).toEqual(columns);
    expect(again.rows.map((row) => row.cells)).toEqual(rows.map((row) => row.cells));
    expect(workbook.rows.map((row) => row.cells)).toEqual(rows.map((row) => row.cells));
  });

  test('a mark at the start of the file is no part of the first name', async () => {
    const { columns, rows } = await read('partners_with_bom_encoding.csv');
    expect(columns).toEqual(['name', 'email']);
    expect(rows).toHaveLength(20);
    expect(rows[0]).toEqual({
      line: 2,
      cells: { name: 'Beaverton Police Department', email: 'krodriguez@beavertonoregon.gov' }
    });
  });

  test('commas inside quotes stay inside', async () => {
    const { rows } = await read('storage_locations_export.csv');
    expect(rows[1]!.cells['Warehouse Type']).toBe('Consumer, self-storage or container space');
  });

  test('a bar code keeps the zero it begins with', async () => {
    expect((await read('diapers.csv')).columns[0]).toBe('037000862086');
  });
});

test.runIf(!files.length)('skipped: no reference data', () => undefined);
