import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dataFolder as ours, root } from '../../bin/lib/paths.js';
import { typescriptFlags } from '../../bin/lib/runtime.js';
import { fingerprint } from '../../bin/lib/stamps.js';
import { migrate } from '../../src/platform/db/migrate.ts';
import { appUrlOf } from '../../src/platform/db/roles.ts';
import { TEST_PASSWORD } from '../constants.ts';

/** The demo region is told once for every state of the program and every hour; each file walks in a copy. */
export type Region = { ownerUrl: string; appUrl: string; dataFolder: string; close(): Promise<void> };

/** Cards and sessions are signed with it: the copy must be served with the secret it was told with. */
export const SECRET = 'a secret for journeys, longer than thirty-two characters';
const BEGINNING = 'tequio_region_';
const ONE_AT_A_TIME = 460_001;
const A_WHILE = 2 * 3_600_000;
let counter = 0;

export async function copyOfTheRegion(adminUrl = addressOfTests()): Promise<Region> {
  const template = BEGINNING + stateOfTheProgram(adminUrl);
  const name = `tequio_journey_${process.pid}_${Date.now()}_${++counter}`;
  const dataFolder = join(process.env.TEQUIO_TMP ?? tmpdir(), name);
  await asAdmin(adminUrl, async (admin) => {
    // Whoever comes first tells it; the others wait.
    await admin.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    if (!(await isTold(admin, template))) await tell(admin, adminUrl, template);
    await admin.query(`create database ${name} template ${template}`);
  });
  await cp(folderOf(template), dataFolder, { recursive: true });
  const ownerUrl = addressOf(adminUrl, name);
  return {
    ownerUrl,
    appUrl: appUrlOf(ownerUrl, TEST_PASSWORD),
    dataFolder,
    async close() {
      await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
      await rm(dataFolder, { recursive: true, force: true });
    }
  };
}

async function isTold(admin: pg.Client, template: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  return rowCount === 1 && (await stat(folderOf(template)).catch(() => null)) !== null;
}

/** Under another name until it is whole: a telling cut short leaves nothing that looks like a template. */
async function tell(admin: pg.Client, adminUrl: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await forgetOld(admin);
  for (const name of [draft, template]) {
    await admin.query(`drop database if exists ${name} with (force)`);
    await rm(folderOf(name), { recursive: true, force: true });
  }
  await admin.query(`create database ${draft}`);
  await mkdir(folderOf(draft), { mode: 0o700 });
  const ownerUrl = addressOf(adminUrl, draft);
  await migrate(ownerUrl, TEST_PASSWORD);
  await loadRegion(ownerUrl, folderOf(draft));
  await rename(folderOf(draft), folderOf(template));
  await admin.query(`alter database ${draft} rename to ${template}`);
}

/** Templates of other days and other states, unless another run may still copy them. */
async function forgetOld(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [BEGINNING]
  );
  const lying = (await readdir(ours('tmp') as string)).filter((name) => name.startsWith(BEGINNING));
  for (const name of new Set([...rows.map((row) => row.name), ...lying])) {
    const folder = await stat(folderOf(name)).catch(() => null);
    if (folder && Date.now() - folder.mtimeMs < A_WHILE) continue;
    await admin.query(`drop database if exists ${name} with (force)`);
    await rm(folderOf(name), { recursive: true, force: true });
  }
}

function loadRegion(ownerUrl: string, dataFolder: string): Promise<void> {
  const addresses = { OWNER_DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrlOf(ownerUrl, TEST_PASSWORD) };
  const child = spawn(process.execPath, [...typescriptFlags, 'world/load.ts'], {
    cwd: root,
    env: { ...process.env, ...addresses, APP_SECRET: SECRET, DATA_DIR: dataFolder },
    stdio: ['ignore', 'ignore', 'pipe']
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      process.off('exit', stop);
      if (code === 0) done();
      else fail(new Error(`The demo region could not be told:\n${words}`));
    });
  });
}

/**
 * Everything the story is told with, and the hour at which it ends: today's meeting begins in it. And the server, for
 * two of them may be told the same story at once, and its files lie in one folder of the machine.
 */
function stateOfTheProgram(adminUrl: string): string {
  const isNoPartOfIt = (name: string) => /\.(test\.ts|svelte|css|json)$|^src\/routes|\/compiled$/.test(name);
  const hour = new Date().toISOString().slice(0, 13);
  const parts = fingerprint(root, ['db/migrations', 'world', 'src'], isNoPartOfIt);
  return createHash('sha256').update(`${parts} ${hour} ${adminUrl}`).digest('hex').slice(0, 16);
}

/** They stay from run to run, so they lie among our own things and not in the machine's folder for temporary ones. */
const folderOf = (name: string): string => join(ours('tmp') as string, name);

function addressOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

function addressOfTests(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url)
    throw new Error('Set TEST_DATABASE_URL to a server where databases may be made. `npm test` does it.');
  return url;
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
