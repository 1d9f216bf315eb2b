import { CamelCasePlugin, Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { isId } from '../ids/index.ts';
import { sendBeginningsAlong } from './along.ts';
import { nameWhatIsAskedOften } from './named.ts';
import type { DB } from './schema.ts';

export type Mode = 'read' | 'write';
export type Settings = { community?: string | null; account?: string | null };

/** The way into the database: a transaction with its settings. Tests give another that rolls back. */
export type Database = {
  begin<T>(mode: Mode, settings: Settings, work: (db: Kysely<DB>) => Promise<T>): Promise<T>;
  /** One question to a function that decides for itself whom it tells what: one trip, and no community. */
  ask<Row>(question: RawBuilder<Row>): Promise<Row[]>;
  close(): Promise<void>;
};

const DATE = 1082;
const BIGINT = 20;
const NUMERIC = 1700;
pg.types.setTypeParser(DATE, (day) => day); // a day has no hour: it stays '2026-12-08'
pg.types.setTypeParser(BIGINT, Number);
pg.types.setTypeParser(NUMERIC, Number);

/** A pool with a limit on everything that could wait for ever. */
export function connect(url: string, most = 12): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 20_000,
    application_name: 'tequio',
    pipeline: true
  });
  // An idle connection that breaks (a restarted server) is replaced by the pool; it must not end the program.
  pool.on('error', (error) => console.error('A resting database connection broke:', error.message));
  // One in use fails with its next question, which is told; unheard, its cry would end the program as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', nameWhatIsAskedOften);
  pool.on('connect', sendBeginningsAlong);
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  });
}

export function openDatabase(url: string, most?: number): Database {
  const kysely = connect(url, most);
  return {
    begin: (mode, settings, work) =>
      kysely.connection().execute(async (db) => {
        // `begin`, the settings and the first question travel together: a transaction costs one extra trip, at its end.
        await sql
          .raw(`${mode === 'read' ? 'begin read only' : 'begin'}; ${settingsAsSql(settings)}`)
          .execute(db);
        return finish(db, work);
      }),
    ask: async (question) => (await question.execute(kysely)).rows,
    close: () => kysely.destroy()
  };
}

async function finish<T>(db: Kysely<DB>, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  try {
    const result = await work(db);
    await sql.raw('commit').execute(db);
    return result;
  } catch (error) {
    // The first error is the one to tell; a broken connection cannot roll back and needs not.
    await sql
      .raw('rollback')
      .execute(db)
      .catch(() => undefined);
    throw error;
  }
}

/** Only validated ids are ever written into SQL text. */
export function settingsAsSql({ community, account }: Settings): string {
  return `set local app.community = '${idOrEmpty(community)}'; set local app.account = '${idOrEmpty(account)}'`;
}

function idOrEmpty(id: string | null | undefined): string {
  if (id === null || id === undefined) return '';
  if (!isId(id)) throw new Error('Not an id.');
  return id;
}
