import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { sql } from '../../../platform/db/index.ts';
import { bringList, previewList, takeList } from './import.ts';
import { searchMembers } from './search.ts';

const bytesOf = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
const all = { withKnown: true };

inWorld('a byte-order mark is no part of the first column', async ({ as }) => {
  const bytes = bytesOf('\uFEFFNombre,Idioma', 'Inés Vázquez,español');
  const { id } = await bringList(as.secretary, { name: 'lista.csv', bytes });
  expect(await previewList(as.secretary, id)).toMatchObject({
    ...{ rows: 1, errors: [], wrong: null },
    columns: [
      { name: 'Nombre', target: 'name' },
      { name: 'Idioma', target: 'language' }
    ]
  });
});

inWorld('"Unicode text" and "CSV (Macintosh)" of Excel bring the same names', async ({ as }) => {
  const utf16 = new Uint8Array(Buffer.from('\uFEFFNombre\tColonia\r\nNuño Peña\tSun Village\r\n', 'utf16le'));
  const mac = Uint8Array.from('Nombre,Colonia\rBego\x96a Mu\x96oz,Sun Village\r', (sign) =>
    sign.charCodeAt(0)
  );
  for (const [name, bytes] of [
    ['unicode.txt', utf16],
    ['mac.csv', mac]
  ] as const) {
    const { id } = await bringList(as.secretary, { name, bytes });
    await takeList(as.secretary, id, all);
  }
  for (const name of ['Nuño Peña', 'Begoña Muñoz'])
    expect((await searchMembers(as.secretary, { query: name })).rows).toMatchObject([{ name }]);
});

inWorld('columns that we do not know are named as such and left out', async ({ as, look }) => {
  const bytes = bytesOf('Name,Shoe size,Favourite song', 'Ana Uno,7,Cielito lindo');
  const { id } = await bringList(as.secretary, { name: 'list.csv', bytes });
  expect((await previewList(as.secretary, id)).columns).toMatchObject([
    { name: 'Name', target: 'name' },
    { name: 'Shoe size', example: '7', target: null },
    { name: 'Favourite song', target: null }
  ]);
  await takeList(as.secretary, id, all);
  const [row] = await look<{ row: object }>(
    sql`select to_jsonb(m) as row from member m where name = 'Ana Uno'`
  );
  expect(JSON.stringify(row)).not.toContain('Cielito');
});

inWorld(
  '10,000 rows with 37 bad ones: the 37 are named with line and column, and nobody is brought',
  async (world) => {
    const { as } = world;
    const wrong = (at: number) => at % 271 === 5;
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      [`Vecina ${at}`, wrong(at) ? '12' : `661 2${String(at).padStart(6, '0')}`, 'español'].join(',')
    );
    const bytes = bytesOf('Nombre,Teléfono,Idioma', ...rows);
    const { id } = await bringList(as.secretary, { name: 'larga.csv', bytes });
    const { errors, rows: count } = await previewList(as.secretary, id);
    expect(count).toBe(10_000);
    expect(errors).toHaveLength(37);
    expect(errors[0]).toEqual({ line: 7, column: 'Teléfono', code: 'phone_wrong', value: '12' });
    const before = (await searchMembers(as.secretary, {})).total;
    await expect(takeList(as.secretary, id, all)).rejects.toMatchObject({
      ...{ code: 'people.rows_wrong', details: { count: 37 } }
    });
    expect((await searchMembers(as.secretary, {})).total).toBe(before);
  }
);
