import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { ensureRoles } from './roles.ts';

const FOLDER = new URL('../../../db/migrations/', import.meta.url);
const ONE_AT_A_TIME = 460_000;

/**
 * Brings a database to the newest migration, in one transaction per file, and returns the names it applied.
 * A file that changed after it was applied is refused: the timeline only goes forward.
 */
export async function migrate(ownerUrl: string, appPassword: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await ensureRoles(client, appPassword);
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    await client.query('set role tequio_owner');
    return await applyMissing(client);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, fingerprint text not null, applied_at timestamptz not null default now())'
  );
  const { rows } = await client.query<{ name: string; fingerprint: string }>(
    'select name, fingerprint from migration'
  );
  const known = new Map(rows.map((row) => [row.name, row.fingerprint]));
  const applied: string[] = [];
  for (const { name, text, fingerprint } of await migrationFiles()) {
    if (known.get(name) === fingerprint) continue;
    if (known.has(name))
      throw new Error(`The migration ${name} changed after it was applied. Write a new one instead.`);
    await apply(client, name, text, fingerprint);
    applied.push(name);
  }
  return applied;
}

async function apply(client: pg.Client, name: string, text: string, fingerprint: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, fingerprint) values ($1, $2)', [name, fingerprint]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

export async function migrationFiles(): Promise<{ name: string; text: string; fingerprint: string }[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, text, fingerprint: createHash('sha256').update(text).digest('hex') };
    })
  );
}
