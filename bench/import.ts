/**
 * Claim: a list of 10,000 people is looked through and brought in within 20 s. The 37 rows that are wrong are named
 * first, and nobody is brought before they are mended. While 50,000 rows of Excel are read, pages wait half a second at most.
 *
 * Run: node bench/import.ts
 */
import { bringList, previewList, takeList } from '../src/capabilities/people/server/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { readSheet, writeXlsx } from '../src/platform/sheets/index.ts';
import { Problem } from '../src/platform/problem/index.ts';
import { show, type Figure } from '../tests/load/figures.ts';
import { withHouse, type House } from '../tests/load/house.ts';
import { palmdale } from '../tests/load/tonight.ts';
import { nameOf } from './crowd.ts';

const ROWS = 10_000;
const WRONG = 37;
const EXCEL = 50_000;

async function bring(house: House): Promise<boolean> {
  const database = openDatabase(house.appUrl, 2);
  try {
    const context = await palmdale(database);
    const [shown, looking] = await timed(async () => {
      const { id } = await bringList(context, listOf(WRONG));
      return { id, ...(await previewList(context, id)) };
    });
    const refused = await takeList(context, shown.id, { withKnown: true }).catch((error: unknown) => error);
    const [taken, bringing] = await timed(async () => {
      const { id } = await bringList(context, listOf(0));
      return takeList(context, id, { withKnown: true });
    });
    const named = new Set(shown.errors.map(({ line }) => line)).size;
    const kept = show(`A list of ${ROWS.toLocaleString('en')} rows`, [
      { what: 'rows named as wrong', is: named, unit: '', least: WRONG, limit: WRONG },
      {
        what: 'wrong rows counted when it is taken all the same',
        is: countIn(refused),
        unit: '',
        least: WRONG
      },
      { what: 'people brought by the mended list', is: taken.brought, unit: '', least: ROWS },
      { what: 'looking through it', is: looking, unit: 's' },
      { what: 'bringing everybody', is: bringing, unit: 's' },
      { what: 'both', is: looking + bringing, unit: 's', limit: 20 }
    ]);
    const calm = show(`An Excel file of ${EXCEL.toLocaleString('en')} rows`, await excel());
    console.log(
      kept && calm
        ? '\nThe list is brought in as fast as promised.'
        : '\nThe list takes longer than promised.'
    );
    return kept && calm;
  } finally {
    await database.close();
  }
}

/** How many rows stood in the way of a list that was refused. */
const countIn = (refused: unknown): number =>
  refused instanceof Problem && refused.code === 'people.rows_wrong' ? Number(refused.details.count) : 0;

function listOf(wrong: number): { name: string; bytes: Uint8Array } {
  const every = Math.floor(ROWS / (wrong || ROWS));
  const lines = Array.from({ length: ROWS }, (_, place) => {
    const isWrong = wrong > 0 && place % every === 0 && place / every < wrong;
    return `${nameOf(place)},español,Parent 0-5,${isWrong ? '12' : phoneOf(place)},mayo de 2022`;
  });
  const text = `Nombre,Idioma,Categoría,Teléfono,Hijos nacimiento\n${lines.join('\n')}\n`;
  return { name: 'list.csv', bytes: new TextEncoder().encode(text) };
}

/** How long nothing else could happen in this process, which reads as the program does. */
async function excel(): Promise<Figure[]> {
  const rows = Array.from({ length: EXCEL }, (_, place) => [nameOf(place), 'español', phoneOf(place)]);
  const bytes = await writeXlsx([{ name: 'Lista', columns: ['Nombre', 'Idioma', 'Teléfono'], rows }]);
  let [longest, last] = [0, performance.now()];
  const look = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const [sheet, reading] = await timed(() => readSheet(bytes, 'list.xlsx'));
  clearInterval(look);
  return [
    { what: 'rows read', is: sheet.rows.length, unit: '', least: EXCEL },
    { what: 'reading', is: reading, unit: 's' },
    { what: 'longest wait of everybody else', is: longest, unit: 'ms', limit: 500 }
  ];
}

const phoneOf = (place: number): string =>
  `661 55${5 + (place % 4)} ${String(Math.floor(place / 4)).padStart(4, '0')}`;

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now();
  return [await work(), (performance.now() - start) / 1000];
}

await withHouse(bring);
