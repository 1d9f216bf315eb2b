import { describe, expect, test } from 'vitest';
import { readSheet, readWorkbook, writeXlsx } from './index.ts';
import { readXlsxInThread } from './thread.ts';

const columns = ['Nombre', 'Teléfono', 'Idioma'];
const listOf = (people: number) =>
  writeXlsx([
    {
      name: 'Lista',
      columns,
      rows: Array.from({ length: people }, (_, place) => [
        `María Hernández ${place}`,
        `661 555 ${place}`,
        'español'
      ])
    }
  ]);

describe('a long Excel list', () => {
  test('is read whole and in order while other work goes on', async () => {
    const bytes = await listOf(12_000);
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const { rows } = await readSheet(bytes, 'lista.xlsx');
    clearInterval(clock);
    expect(rows).toHaveLength(12_000);
    expect(rows[11_999]).toEqual({
      line: 12_001,
      cells: { Nombre: 'María Hernández 11999', Teléfono: '661 555 11999', Idioma: 'español' }
    });
    expect(ticks).toBeGreaterThan(10);
  });

  test('that needs more memory than we give is refused in words, and the next is read', async () => {
    const bytes = await listOf(12_000);
    await expect(readXlsxInThread(bytes, undefined, 4)).rejects.toMatchObject({ code: 'sheets.too_heavy' });
    expect((await readSheet(await listOf(2), 'lista.xlsx')).rows).toHaveLength(2);
  });

  test('with a fault says it as before, through the thread', async () => {
    const bytes = await listOf(50_001);
    await expect(readSheet(bytes, 'lista.xlsx')).rejects.toMatchObject({
      code: 'sheets.too_many_rows',
      details: { most: 50_000 }
    });
    await expect(readSheet(await listOf(1), 'lista.xlsx', 'Otra')).rejects.toMatchObject({
      code: 'sheets.no_such_sheet'
    });
  });
});

test('a workbook comes whole: every sheet, every line where it stood', async () => {
  const bytes = await writeXlsx([
    { name: 'survey', columns: ['type', 'name'], rows: [['text', 'who'], [], ['integer', 'age']] },
    { name: 'settings', columns: ['version'], rows: [[2026113001]] }
  ]);
  expect(await readWorkbook(bytes)).toEqual([
    {
      name: 'survey',
      rows: [
        ['type', 'name'],
        ['text', 'who'],
        ['', ''],
        ['integer', 'age']
      ]
    },
    { name: 'settings', rows: [['version'], ['2026113001']] }
  ]);
  const csv = new TextEncoder().encode('type,name\n');
  await expect(readWorkbook(csv)).rejects.toMatchObject({ code: 'sheets.not_a_list' });
});
