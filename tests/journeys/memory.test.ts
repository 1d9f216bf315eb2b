import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareServer } from '../../bin/lib/database.js';
import { startServer, stopServer } from '../../bin/lib/postgres/server.js';
import { systemClock } from '../../src/platform/clock/index.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { appUrlOf } from '../../src/platform/db/roles.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { m } from '../../src/platform/words/index.ts';
import { layGround } from '../../world/ground.ts';
import { TEST_PASSWORD } from '../constants.ts';
import { openBrowser } from './browser.ts';
import { serve, type Serving } from './serving.ts';
import { SECRET } from './template.ts';
import { visitIn, windowFor, type Visit } from './visit.ts';

/** A PostgreSQL of our own that writes everything down as at home: it is going to be killed. */
const NAME = 'tequio_kill';
let postgres: Awaited<ReturnType<typeof prepareServer>>;
let running: { pid: number; port: number };
let serving: Serving, browser: Browser, lupe: Visit;

beforeAll(async () => {
  process.env.APP_SECRET = SECRET;
  postgres = await prepareServer('kill-pg', true);
  running = (await startServer(postgres)) as typeof running;
  const ownerUrl = await anew(running.port);
  const appUrl = appUrlOf(ownerUrl, TEST_PASSWORD);
  await migrate(ownerUrl, TEST_PASSWORD);
  await fill(ownerUrl, appUrl);
  const dataFolder = await mkdtemp(join(process.env.TEQUIO_TMP ?? tmpdir(), 'kill-'));
  [serving, browser] = await Promise.all([serve({ appUrl, dataFolder }), openBrowser()]);
  lupe = await visitIn(await browser.newContext(windowFor(serving.url, {})), serving.url, 'lupe', {});
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  if (postgres) await stopServer(postgres);
}, 60_000);

test('PostgreSQL is killed while forms are sent: what was confirmed is there, once', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `Vecina ${at}`);
  let soFar = 0;
  const sending = names.map(async (name, at) => {
    await new Promise((done) => setTimeout(done, at * 15));
    const answer = await register(name);
    // Some are confirmed by now and others under way, however long the machine takes for each.
    if (answer.confirmed && ++soFar === 5) kill();
    return { name, ...answer };
  });
  const answers = await Promise.all(sending);
  for (const { status, text } of answers.filter(({ confirmed }) => !confirmed)) {
    expect([500, 503]).toContain(status);
    expect(text).not.toMatch(/at .+\.(js|ts):\d+|ECONNREFUSED|terminat|pg-pool/);
  }
  const confirmed = answers.filter((answer) => answer.confirmed).map(({ name }) => name);
  expect(confirmed.length).toBeGreaterThan(0);
  expect(confirmed.length).toBeLessThan(names.length);
  await comeBack();
  const kept = await inDatabase();
  expect(kept.filter((name) => confirmed.includes(name)).sort()).toEqual(confirmed.sort());
  expect(new Set(kept).size).toBe(kept.length);
});

test('while it is away somebody reads a sentence, and afterwards everything works by itself', async () => {
  kill();
  await lupe.page.goto('/palmdale');
  const sentences = [m.problem_platform_database_away, m.problem_platform_unexpected].map((say) =>
    say({}, { locale: 'es' })
  );
  const read = await lupe.page.locator('body').innerText();
  await lupe.look();
  expect(lupe.faults.splice(0).filter((fault) => !/answers 503/.test(fault))).toEqual([]);
  expect(
    sentences.some((sentence) => read.includes(sentence)),
    read
  ).toBe(true);
  await comeBack();
  await lupe.page.goto('/palmdale/members/new');
  await lupe.arrivesAt(m.people_new_name({}, { locale: 'es' }));
  expect((await register('Vecina después')).confirmed).toBe(true);
  expect(await inDatabase()).toContain('Vecina después');
});

/** One form, as the page sends it without scripts. */
async function register(name: string): Promise<{ confirmed: boolean; status: number; text: string }> {
  const form = { id: newId(), question: 'contact', name, language: 'es', category: 'resident', how: 'none' };
  const headers = { origin: serving.url, accept: 'text/html' };
  const response = await lupe.page.request.post('/palmdale/members/new', { form, headers, maxRedirects: 0 });
  return { confirmed: response.status() === 303, status: response.status(), text: await response.text() };
}

/** As when the machine runs out of memory: without a goodbye, and all at once. */
function kill(): void {
  const { stdout } = spawnSync('pgrep', ['-P', String(running.pid)], { encoding: 'utf8' });
  const children = (stdout ?? '').trim().split('\n');
  for (const pid of [running.pid, ...children.filter(Boolean).map(Number)])
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it was gone already
    }
}

async function comeBack(): Promise<void> {
  running = (await startServer(postgres, running.port)) as typeof running;
}

async function inDatabase(): Promise<string[]> {
  const owner = new pg.Client({ connectionString: addressOf(running.port, NAME) });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(`select name from member where name like 'Vecina %'`);
  await owner.end();
  return rows.map(({ name }) => name);
}

/** An empty database, whatever the last run left. */
async function anew(port: number): Promise<string> {
  const admin = new pg.Client({ connectionString: addressOf(port, 'postgres') });
  await admin.connect();
  await admin.query(`drop database if exists ${NAME} with (force)`);
  await admin.query(`create database ${NAME}`);
  await admin.end();
  return addressOf(port, NAME);
}

/** The small world, and that it may be visited by one click. */
async function fill(ownerUrl: string, appUrl: string): Promise<void> {
  const database = openDatabase(appUrl, 2);
  const { people } = await layGround(database, systemClock);
  await database.close();
  const { accountId, part } = people.lupe!;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('insert into demo_region (loaded_at, people) values (now(), $1)', [
    JSON.stringify([{ key: 'lupe', name: part.name, role: 'greeter', community: part.community, accountId }])
  ]);
  await owner.end();
}

function addressOf(port: number, database: string): string {
  const password = readFileSync(`${postgres.place.folder}.secret`, 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}
