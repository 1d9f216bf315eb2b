import pg from 'pg';
import { Kysely, PostgresDialect, CamelCasePlugin, sql } from 'kysely';
import { inject, test } from 'vitest';
import type { Actor, Context } from '../src/platform/context/index.ts';
import { openDatabase, type Database, type DB } from '../src/platform/db/index.ts';
import { settingsAsSql } from '../src/platform/db/database.ts';
import { appUrlOf } from '../src/platform/db/roles.ts';
import type { Ground } from '../world/ground.ts';
import { NOW, TEST_PASSWORD } from './constants.ts';

/** Everybody a test can act as; `stranger` has an account and belongs nowhere. */
const players = {
  member: 'rosa',
  greeter: 'lupe',
  facilitator: 'marcus',
  secretary: 'elena',
  officer: 'denise',
  childcare: 'samuel',
  administrator: 'teresa',
  lancasterGreeter: 'ana',
  lancasterSecretary: 'jorge',
  regionStaff: 'priya'
} as const;
type Player = keyof typeof players | 'stranger' | 'public' | 'system';

export type World = {
  /** A context of the named player, at the time of the tests, in Spanish. */
  as: Record<Player, Context>;
  people: Record<string, string>;
  communities: Ground['communities'];
  /** Any context, changed: `at(as.greeter, '2026-12-08T19:00:00-08:00')`. */
  at(context: Context, instant: string): Context;
  /** The events remembered so far, by name, in every community. */
  events(
    what: string
  ): Promise<{ details: Record<string, unknown>; actorId: string | null; actorKind: string }[]>;
  /** Raw SQL as the owner, past every wall: for looking, and for what no door does. */
  look<Row>(query: ReturnType<typeof sql>): Promise<Row[]>;
  url: string;
};

process.env.APP_SECRET ??= 'a secret for tests, longer than thirty-two characters';
/** One copy of the world serves all files of a worker: whatever happens in it is taken back. */
let clone: Promise<{ admin: string; app: string; name: string }> | null = null;
/** And one connection: a new one would learn the catalogue of the database anew each time. */
let line: Promise<pg.Client> | null = null;
let counter = 0;

/** A test in the small world. Everything it does is rolled back; `transact` inside becomes a savepoint. */
export function inWorld(name: string, work: (world: World) => unknown): void {
  test(name, async () => {
    const { admin, app } = await (clone ??= cloneWorld());
    const client = await (line ??= connect(admin));
    await client.query('begin; set local role tequio_app');
    const { database, look } = onOneConnection(client);
    try {
      await work(worldOn(database, app, look));
    } finally {
      await client.query('rollback').catch(() => (line = null));
    }
  });
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => (line = null));
  await client.connect();
  return client;
}

/** A test with a database of its own, where everything commits: for concurrency, jobs and live updates. */
export function inOwnWorld(name: string, work: (world: World) => unknown): void {
  test(name, async () => {
    const { admin, app, name: databaseName } = await cloneWorld();
    const database = openDatabase(app, 8);
    const owner = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: admin, max: 2 }) }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
    });
    try {
      await work(worldOn(database, app, async (query) => (await query.execute(owner)).rows));
    } finally {
      await database.close();
      await owner.destroy();
      await dropClone(databaseName);
    }
  });
}

function worldOn(
  database: Database,
  url: string,
  look: (query: ReturnType<typeof sql>) => Promise<unknown[]>
): World {
  const { communities, people } = JSON.parse(inject('database').ground) as Ground;
  const base = { database, clock: () => NOW, locale: 'es' as const };
  const as = Object.fromEntries(
    Object.entries(players).map(([player, key]) => {
      const { id, accountId, part } = people[key]!;
      const member = { id, name: part.name, category: part.category };
      const actor: Actor = {
        kind: 'account',
        accountId,
        sessionId: accountId,
        shared: false,
        member,
        roles: part.roles
      };
      return [player, { ...base, actor, community: communities[part.community]! }];
    })
  ) as World['as'];
  const stranger: Actor = {
    kind: 'account',
    accountId: people.rosa!.accountId,
    sessionId: people.rosa!.accountId,
    shared: false,
    member: null,
    roles: []
  };
  as.stranger = { ...as.member, actor: stranger };
  as.public = { ...as.member, actor: { kind: 'public' } };
  as.system = { ...as.member, actor: { kind: 'system' } };
  return {
    as,
    communities,
    url,
    people: Object.fromEntries(Object.entries(people).map(([key, { id }]) => [key, id])),
    at: (context, instant) => ({ ...context, clock: () => new Date(instant) }),
    events: async (what) =>
      (await look(
        sql`select details, actor_id, actor_kind from event where what = ${what} order by at, id`
      )) as never,
    look: look as World['look']
  };
}

/** One connection, one open transaction, used by one statement at a time. */
function onOneConnection(client: pg.Client) {
  const pool = {
    connect: async () => Object.assign(client, { release: () => undefined }),
    end: async () => undefined
  };
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: pool as never }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  });
  let turn: Promise<unknown> = Promise.resolve();
  const database: Database = {
    begin: (mode, settings, work) => {
      const mine = turn.then(async () => {
        const savepoint = `step_${++counter}`;
        const readOnly = mode === 'read' ? 'set transaction read only;' : '';
        await client.query(`savepoint ${savepoint}; ${readOnly} ${settingsAsSql(settings)}`);
        try {
          const result = await work(kysely);
          await client.query(
            mode === 'read' ? `rollback to savepoint ${savepoint}` : `release savepoint ${savepoint}`
          );
          return result;
        } catch (error) {
          await client.query(`rollback to savepoint ${savepoint}`);
          throw error;
        }
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    ask: (question) => database.begin('read', {}, async (db) => (await question.execute(db)).rows),
    close: async () => undefined
  };
  /** Steps out of the restricted role for one query, inside the same transaction, and comes back. */
  const look = async (query: ReturnType<typeof sql>): Promise<unknown[]> => {
    await client.query('reset role');
    const { rows } = await query.execute(kysely);
    await client.query('set local role tequio_app');
    return rows;
  };
  return { database, look };
}

async function cloneWorld(): Promise<{ admin: string; app: string; name: string }> {
  const { adminUrl, template, prefix } = inject('database');
  const name = `${prefix}${process.pid}_${++counter}`;
  await asAdmin((client) => client.query(`create database ${name} template ${template}`));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { admin: url.href, app: appUrlOf(url.href, TEST_PASSWORD), name };
}

const IN_USE = '55006';

/** Connections say goodbye in their own time; only one that stays is thrown out, or its last word would be an error. */
async function dropClone(name: string): Promise<void> {
  for (let patience = 40; patience > 0; patience--) {
    const gone = await asAdmin((client) => client.query(`drop database if exists ${name}`)).then(
      () => true,
      (error: pg.DatabaseError) => {
        if (error.code !== IN_USE) throw error;
        return false;
      }
    );
    if (gone) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
}

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('database').adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
