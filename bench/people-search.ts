/**
 * Claim: among 100,000 members a name is found within 50 ms in the database, accents and spelling forgiven, with
 * row-level security on and the index used.
 *
 * Run: node bench/people-search.ts   (with DATA_DIR the crowd stays in that folder for the next time)
 */
import pg from 'pg';
import {
  rollForDoor,
  rollTally,
  searchMembers,
  type Search
} from '../src/capabilities/people/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { openDatabase, read } from '../src/platform/db/index.ts';
import { median, show, type Figure } from '../tests/load/figures.ts';
import { withHouse, type House } from '../tests/load/house.ts';
import { palmdale } from '../tests/load/tonight.ts';
import { fill } from './crowd.ts';

const PEOPLE = 100_000;
const ROUNDS = 15;

const searches: [string, Search][] = [
  ['two words, misspelled', { query: 'ernandes jimena' }],
  ['one common name', { query: 'maria' }],
  ['two letters', { query: 'ma' }],
  ['one letter', { query: 'm' }],
  ['name and language', { query: 'guadalupe', language: 'es' }],
  ['no name, first page', {}],
  ['no name, page 1,900', { page: 1_900 }],
  ['parents of children 0 to 5', { category: 'parent_0_5' }]
];

async function search(house: House): Promise<boolean> {
  const database = openDatabase(house.appUrl, 2);
  try {
    const context = await palmdale(database);
    await fill(house.ownerUrl, context.community!.id, PEOPLE);
    const figures: Figure[] = [];
    for (const [what, search] of searches) {
      const { total } = await searchMembers(context, search);
      const is = await middle(() => searchMembers(context, search));
      figures.push({
        what: `${what} (${total.toLocaleString('en')} found)`,
        is,
        unit: 'ms',
        limit: search.query ? 50 : undefined
      });
    }
    const kept = show(
      `Search among ${PEOPLE.toLocaleString('en')} members, the middle of ${ROUNDS}`,
      figures
    );
    show('The roll, for comparison', await rolls(context));
    console.log(`\n${await plan(house, context)}`);
    console.log(kept ? '\nNames are found as fast as promised.' : '\nA search is slower than promised.');
    return kept;
  } finally {
    await database.close();
  }
}

async function rolls(context: Context): Promise<Figure[]> {
  const day = new Date().toISOString().slice(0, 10);
  return [
    {
      what: 'counted by category',
      is: await middle(() => read(context, (tx) => rollTally(tx, day)), 5),
      unit: 'ms'
    },
    { what: 'every name for the door', is: await middle(() => rollForDoor(context), 3), unit: 'ms' }
  ];
}

async function middle(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The plan as the restricted role gets it: the index answers the range of the prefix, under the wall. */
async function plan({ appUrl }: House, { community }: Context): Promise<string> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  await client.query(`begin; set local app.community = '${community!.id}'`);
  const { rows } = await client.query(
    'explain select member_id from member_name_key where community_id = $1 and key >= $2 and key < $3',
    [community!.id, 'sernandes', 'sernandes\u{10ffff}']
  );
  await client.end();
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

await withHouse(search);
