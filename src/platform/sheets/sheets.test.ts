import { describe, expect, test } from 'vitest';
import { readSheet, writeCsv, writeXlsx } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const windows = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const people = async (bytes: Uint8Array, name = 'people.csv') =>
  (await readSheet(bytes, name)).rows.map(({ cells }) => cells);

describe('a list from anywhere keeps its accents', () => {
  const list = 'Nombre;Teléfono\nMaría Muñoz;559\n';
  const expected = [{ Nombre: 'María Muñoz', Teléfono: '559' }];

  test.each([
    ['a phone', utf8(list), 'utf-8'],
    ['Excel, "CSV UTF-8"', utf8(`\uFEFF${list}`), 'utf-8'],
    ['Excel for Windows, "CSV"', windows(list), 'windows-1252'],
    ['Excel, "Unicode text"', utf16le(`\uFEFF${list}`), 'utf-16le'],
    ['a script without a mark', utf16le(list), 'utf-16le'],
    ['a Mac that decomposes', utf8(list.normalize('NFD')), 'utf-8']
  ])('written by %s', async (_, bytes, encoding) => {
    const sheet = await readSheet(bytes, 'people.csv');
    expect(sheet).toMatchObject({ encoding, delimiter: ';', columns: ['Nombre', 'Teléfono'] });
    expect(sheet.rows.map(({ cells }) => cells)).toEqual(expected);
  });

  test('written by Excel for Mac, "CSV"', async () => {
    const bytes = Uint8Array.from('Nombre,Calle\nMar\x92a Mu\x96oz,Jos\x8e Juli\x87n\n', (sign) =>
      sign.charCodeAt(0)
    );
    expect(await people(bytes)).toEqual([{ Nombre: 'María Muñoz', Calle: 'José Julián' }]);
  });

  test("a curly apostrophe from Windows stays one: O’Brien is not O'í", async () => {
    const bytes = Uint8Array.from('Name\nO\x92Brien\n', (sign) => sign.charCodeAt(0));
    expect(await people(bytes)).toEqual([{ Name: 'O’Brien' }]);
  });
});

describe('a list that grew by hand', () => {
  test('keeps quoted line breaks, short rows and the row numbers Excel shows', async () => {
    const { rows } = await readSheet(
      utf8('\nname,note,street\nRosa,"likes\nmornings",Elm\n\nLuz\n'),
      'a.csv'
    );
    expect(rows).toEqual([
      { line: 3, cells: { name: 'Rosa', note: 'likes\nmornings', street: 'Elm' } },
      { line: 5, cells: { name: 'Luz', note: '', street: '' } }
    ]);
  });

  test('numbers columns that repeat or have no name, and forgets trailing separators', async () => {
    const { columns } = await readSheet(utf8('phone,,phone,phone 2,,,\n1,2,3,4,,,\n'), 'a.csv');
    expect(columns).toEqual(['phone', '2', 'phone 2', 'phone 2 2']);
  });

  test('tells commas inside names from separators, and tabs too', async () => {
    expect(await people(utf8('who;kids\nPérez, Ana;2\nRuiz, Eva;0\n'))).toEqual([
      { who: 'Pérez, Ana', kids: '2' },
      { who: 'Ruiz, Eva', kids: '0' }
    ]);
    expect(await people(utf8('who\tkids\nAna\t2\n'), 'a.tsv')).toEqual([{ who: 'Ana', kids: '2' }]);
    expect(await people(utf8('sep=;\r\nwho;kids\r\nAna;2\r\n'))).toEqual([{ who: 'Ana', kids: '2' }]);
  });

  test('one column is a list', async () =>
    expect(await people(utf8('name\nRosa\n'))).toEqual([{ name: 'Rosa' }]));

  test('a column called __proto__ is a column', async () =>
    expect(JSON.stringify(await people(utf8('__proto__\nx\n')))).toBe('[{"__proto__":"x"}]'));
});

/** A workbook of 854 bytes with one cell in row 9,000,000: a reader that trusts it fills the memory. */
const FAR_CELL = [
  'UEsDBBQAAAAIAEOAdl3HHBc8CgAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILda3AwBQSwMEFAAAAAgAQ4B2Xe5r',
  '3g18AAAAnQAAAA8AAAB4bC93b3JrYm9vay54bWw1jkEOgzAMBL8S+QE19NADgpx64RlpME0EiSPbVfv8oqqcdkejlXZ8s2wP5s19',
  'yl51kAmSWRsQNSYqQS/cqB5uZSnBDpQn8rrmSHeOr0LV8Np1NxTag2WumnJT8KMmItN/uhoKTRDA/XBeJujByZCPIvPSA/oRzwWe',
  'l/wXUEsDBBQAAAAIAEOAdl2YIlAdfQAAAKwAAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNVjjEOwjAQBL8S+QG5hIIC',
  '2alo0qJ8wHLOsUXss3yHgN9jUaBQrWaL2dU33K1Eyhxi4UkfsZtXo+q8jqpb3gWNCiLlAsAuYLLcU8H8Srunmqw0rBuQ99Hhldwj',
  'YRY4DcMZ6nEBnlTvHBClSW3dUIz6VQzfGPtmVTBp+D/3AVBLAwQUAAAACABDgHZdqlFbSWUAAACkAAAAGAAAAHhsL3dvcmtzaGVl',
  'dHMvc2hlZXQxLnhtbLMpzy/KLs5ITS2xswFTLokliXY2RfnlCkW2SoZKdjbJIIajoZJCia1SZl5OZl5qcEkRUDyz2M6mxC4vMTfV',
  'Rh+oWR/E108GYqBeuAGWBmAANwbBL7Mz1zOw0S9D1qSP5AJ9hMMAUEsBAhQDFAAAAAgAQ4B2XcccFzwKAAAACAAAABMAAAAAAAAA',
  'AAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACABDgHZd7mveDXwAAACdAAAADwAAAAAAAAAAAAAAgAE7AAAA',
  'eGwvd29ya2Jvb2sueG1sUEsBAhQDFAAAAAgAQ4B2XZgiUB19AAAArAAAABoAAAAAAAAAAAAAAIAB5AAAAHhsL19yZWxzL3dvcmti',
  'b29rLnhtbC5yZWxzUEsBAhQDFAAAAAgAQ4B2XapRW0llAAAApAAAABgAAAAAAAAAAAAAAIABmQEAAHhsL3dvcmtzaGVldHMvc2hl',
  'ZXQxLnhtbFBLBQYAAAAABAAEAAwBAAA0AgAAAAA='
].join('');

describe('what cannot be read is refused with its reason', () => {
  test.each([
    ['sheets.empty', utf8('')],
    ['sheets.empty', utf8('\uFEFF\n;;\n')],
    ['sheets.pdf', utf8('%PDF-1.7')],
    ['sheets.old_excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['sheets.not_a_list', utf8('<html><table>')],
    ['sheets.not_a_list', utf8('PK\u0003\u0004 a zip of something else')],
    ['sheets.not_a_list', Uint8Array.of(0x89, 0x50, 0, 1, 0, 0, 7, 0)],
    ['sheets.open_quote', utf8('name\n"Rosa\nLuz\n')],
    ['sheets.too_many_rows', utf8('name\n' + 'Rosa\n'.repeat(50_001))],
    ['sheets.too_many_rows', new Uint8Array(Buffer.from(FAR_CELL, 'base64'))],
    ['sheets.too_many_columns', utf8(Array.from({ length: 201 }, (_, place) => `c${place}`).join())],
    ['sheets.too_large', new Uint8Array(12 * 2 ** 20 + 1)]
  ])('%s', async (code, bytes) => expect(readSheet(bytes, 'list.csv')).rejects.toMatchObject({ code }));
});

describe('a list that we write', () => {
  test('comes back as it was, and cannot run when Excel opens it', async () => {
    const bytes = writeCsv(
      ['name', 'note', 'kids'],
      [
        ['Íñigo', '=HYPERLINK("x")', -2],
        ['+1 559', '@here', '-3.5']
      ]
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text).toBe('\uFEFFname,note,kids\r\nÍñigo,"\'=HYPERLINK(""x"")",-2\r\n\'+1 559,\'@here,-3.5\r\n');
    expect(await people(bytes)).toEqual([
      { name: 'Íñigo', note: '=HYPERLINK("x")', kids: '-2' },
      { name: '+1 559', note: '@here', kids: '-3.5' }
    ]);
  });

  test('as a workbook keeps days, zeros in front, numbers and answers', async () => {
    const day = new Date('2026-12-08T00:00:00Z');
    const bytes = await writeXlsx([
      {
        name: 'People/2026',
        columns: ['name', 'zip', 'born', 'kids', 'share', 'here'],
        rows: [['Zoë', '00701', day, 2, 0.1 + 0.2, true]]
      },
      { name: 'Second', columns: ['a'], rows: [['=1+1'], [null]] }
    ]);
    const sheet = await readSheet(bytes, 'people.xlsx');
    expect(sheet.encoding).toBe('xlsx');
    expect(sheet.rows).toEqual([
      {
        line: 2,
        cells: { name: 'Zoë', zip: '00701', born: '2026-12-08', kids: '2', share: '0.3', here: 'TRUE' }
      }
    ]);
    expect((await readSheet(bytes, 'people.xlsx', 'Second')).rows).toEqual([
      { line: 2, cells: { a: '=1+1' } }
    ]);
    await expect(readSheet(bytes, 'people.xlsx', 'Third')).rejects.toMatchObject({
      code: 'sheets.no_such_sheet'
    });
    await expect(readSheet(bytes.subarray(0, -30), 'cut.xlsx')).rejects.toMatchObject({
      code: 'sheets.not_a_list'
    });
  });
});
