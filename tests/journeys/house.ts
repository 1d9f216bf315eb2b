import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { root } from '../../bin/lib/paths.js';
import { systemClock } from '../../src/platform/clock/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { openDatabase, type Database } from '../../src/platform/db/index.ts';
import { openBrowser, openPhone } from './browser.ts';
import { serve, type Serving } from './serving.ts';
import { stand } from './stand.ts';
import { copyOfTheRegion, SECRET, type Region } from './template.ts';
import { visitIn, windowFor, type How, type Visit, type Who } from './visit.ts';

/** The program as people meet it: served from its build, with the demo region, and a browser before it. */
export type House = {
  url: string;
  /** The six communities' database, as its owner: for looking, and for what no page does. */
  look<Row extends pg.QueryResultRow>(query: string, values?: unknown[]): Promise<Row[]>;
  visit(who: Who, how?: How): Promise<Visit>;
  /** The same, in a browser of its own that finds again what it kept under this name. */
  phone(name: string, who: Who, how?: How): Promise<Visit>;
  /** Somebody at the doors themselves: for what happens away from this browser. */
  as(who: Exclude<Who, 'public'>): Promise<Context>;
};

/** The first file of a run waits until the region is told. */
const PATIENCE = 600_000;

/** Opens a house for the tests of this file. After each test its visits are closed and must have gone well. */
export function openHouse(): House {
  let region: Region, serving: Serving, browser: Browser, owner: pg.Pool, database: Database;
  let visits: Visit[] = [];

  beforeAll(async () => {
    region = await copyOfTheRegion();
    [serving, browser] = await Promise.all([serve(region), openBrowser()]);
    owner = new pg.Pool({ connectionString: region.ownerUrl, max: 2 });
    process.env.APP_SECRET = SECRET;
    database = openDatabase(region.appUrl, 2);
  }, PATIENCE);
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(task.name, visits);
    const faults = visits.flatMap((visit) => visit.faults);
    await Promise.all(visits.map((visit) => visit.leave()));
    visits = [];
    expect(faults).toEqual([]);
    expect(serving.words.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await Promise.all([owner?.end(), database?.close()]);
    await region?.close();
  });

  const look: House['look'] = async (query, values) => (await owner.query(query, values)).rows;
  const enter = async (context: BrowserContext, who: Who, how: How): Promise<Visit> => {
    const visit = await visitIn(context, serving.url, who, how);
    visits.push(visit);
    return visit;
  };
  return {
    get url() {
      return serving.url;
    },
    look,
    as: async (who) => ({ database, clock: systemClock, locale: 'es', ...(await stand(look, who)) }),
    visit: async (who, how = {}) => enter(await browser.newContext(windowFor(serving.url, how)), who, how),
    phone: async (folder, who, how = {}) =>
      enter(await openPhone(join(region.dataFolder, folder), windowFor(serving.url, how)), who, how)
  };
}

/** What the windows of a failed journey showed: `look/failed/<journey> <window>.png`. */
async function picture(journey: string, visits: Visit[]): Promise<void> {
  const folder = join(root, 'look', 'failed');
  await mkdir(folder, { recursive: true });
  const name = journey.replace(/[^\p{L}\p{N} ]/gu, '').slice(0, 60);
  for (const [index, { page }] of visits.entries())
    await page
      .screenshot({ path: join(folder, `${name} ${index + 1}.png`), fullPage: true })
      .catch(() => undefined);
}
