import pg from 'pg';
import { dayIn } from '../src/platform/clock/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { cast } from './cast.ts';
import { layGround, type Ground } from './ground.ts';
import { tellHistory } from './history.ts';

/**
 * `node world/load.ts`: loads the demo region into an empty database and prints who can be visited.
 * The row in `demo_region` is written last, as owner: without it the loading was interrupted, and the
 * next start empties the rooms and tells the story again.
 */
const owner = new pg.Client({ connectionString: needed('OWNER_DATABASE_URL') });
await owner.connect();
try {
  console.log(JSON.stringify({ people: await demoPeople(), signIn: '/demo' }));
} finally {
  await owner.end();
}

async function demoPeople(): Promise<{ name: string; role: string; community: string }[]> {
  const known = await owner.query<{ people: ReturnType<typeof visitable> }>('select people from demo_region');
  if (known.rows[0]) return known.rows[0].people;
  if (await hasRealPeople()) return [];
  await emptyRooms();
  const people = visitable(await tell());
  await owner.query('insert into demo_region (loaded_at, people) values (now(), $1)', [
    JSON.stringify(people)
  ]);
  return people;
}

/** A community without the mark of an interrupted loading belongs to somebody: it is left alone. */
async function hasRealPeople(): Promise<boolean> {
  await owner.query('create table if not exists demo_region_loading (since timestamptz not null)');
  const { rows } = await owner.query(
    'select exists (select from community) and not exists (select from demo_region_loading) as real'
  );
  return rows[0].real;
}

async function emptyRooms(): Promise<void> {
  await owner.query('insert into demo_region_loading values (now())');
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'demo_region_loading')`
  );
  await owner.query('alter table record_entry disable trigger record_is_written_once');
  await owner.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  await owner.query('alter table record_entry enable trigger record_is_written_once');
}

async function tell(): Promise<Ground> {
  const database = openDatabase(needed('APP_DATABASE_URL'), 4);
  try {
    const now = new Date();
    const clock = () => now;
    const ground = await layGround(database, clock);
    const system = {
      database,
      clock,
      locale: 'es' as const,
      actor: { kind: 'system' as const },
      community: null
    };
    await tellHistory(system, ground, dayIn('America/Los_Angeles', now));
    return ground;
  } finally {
    await database.close();
  }
}

function visitable({ people }: Ground) {
  return cast
    .filter(({ demo }) => demo)
    .map(({ key, name, roles, community }) => ({
      key,
      name,
      role: roles[0] ?? 'member',
      community,
      accountId: people[key]!.accountId
    }));
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}
