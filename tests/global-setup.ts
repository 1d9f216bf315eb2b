import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/platform/db/index.ts';
import { migrate, migrationFiles } from '../src/platform/db/migrate.ts';
import { appUrlOf } from '../src/platform/db/roles.ts';
import { layGround } from '../world/ground.ts';
import { NOW, TEST_PASSWORD } from './constants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { adminUrl: string; template: string; ground: string; prefix: string };
  }
}

/** One template with the small world in it, built once for every state of the migrations and the world. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.APP_SECRET ??= 'a secret for tests, longer than thirty-two characters';
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl)
    throw new Error('Set TEST_DATABASE_URL to a server where databases may be made. `npm test` does it.');
  const template = `tequio_template_${await stateOfTheWorld()}`;
  const ground = await groundIn(adminUrl, template);
  const prefix = `tequio_test_${process.pid}_`;
  project.provide('database', { adminUrl, template, ground, prefix });
  return () => dropAll(adminUrl, prefix);
}

/** The copies of the template that this run has made. */
async function dropAll(adminUrl: string, prefix: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix]
  );
  for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}

async function groundIn(adminUrl: string, template: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query(
      'select description from pg_shdescription join pg_database on oid = objoid where datname = $1',
      [template]
    );
    if (rows[0]) return rows[0].description;
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.query(`create database ${template}`);
    const url = new URL(adminUrl);
    url.pathname = `/${template}`;
    await migrate(url.href, TEST_PASSWORD);
    const database = openDatabase(appUrlOf(url.href, TEST_PASSWORD), 2);
    const ground = JSON.stringify(await layGround(database, () => NOW));
    await database.close();
    // Written last: a template without its description was interrupted, and is made again.
    await admin.query(`comment on database ${template} is ${admin.escapeLiteral(ground)}`);
    return ground;
  } finally {
    await admin.end();
  }
}

async function stateOfTheWorld(): Promise<string> {
  const hash = createHash('sha256');
  for (const { fingerprint } of await migrationFiles()) hash.update(fingerprint);
  const folder = new URL('../world/', import.meta.url);
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.ts')).sort())
    hash.update(await readFile(new URL(name, folder)));
  return hash.digest('hex').slice(0, 16);
}
