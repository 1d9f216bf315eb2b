import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from './browser.ts';
import { serve, type Serving } from './serving.ts';
import { copyOfTheRegion, type Region } from './template.ts';
import { visitOf, type How, type Visit, type Who } from './visit.ts';

/** The program as people meet it: served from its build, with the demo region, and a browser before it. */
export type House = {
  url: string;
  /** The six communities' database, as its owner: for looking, and for what no page does. */
  look<Row extends pg.QueryResultRow>(query: string, values?: unknown[]): Promise<Row[]>;
  visit(who: Who, how?: How): Promise<Visit>;
};

/** Opens a house for the tests of this file. After each test its visits are closed and must have gone well. */
export function openHouse(): House {
  let region: Region, serving: Serving, browser: Browser, owner: pg.Client;
  let visits: Visit[] = [];

  beforeAll(async () => {
    region = await copyOfTheRegion();
    [serving, browser] = await Promise.all([serve(region), openBrowser()]);
    owner = new pg.Client({ connectionString: region.ownerUrl });
    await owner.connect();
  });
  afterEach(async () => {
    const faults = visits.flatMap((visit) => visit.faults);
    await Promise.all(visits.map((visit) => visit.leave()));
    visits = [];
    expect(faults).toEqual([]);
    expect(serving.words.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await owner?.end();
    await region?.close();
  });

  return {
    get url() {
      return serving.url;
    },
    look: async (query, values) => (await owner.query(query, values)).rows,
    async visit(who, how = {}) {
      const visit = await visitOf(browser, serving.url, who, how);
      visits.push(visit);
      return visit;
    }
  };
}
