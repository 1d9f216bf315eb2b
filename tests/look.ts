/**
 * `npm run look [words]`: pictures of every page, for people to look at, as everybody in the demo region who has
 * something to see there. Words choose the addresses that hold them: `npm run look decisions elections`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { root } from '../bin/lib/paths.js';
import { openBrowser } from './journeys/browser.ts';
import { addressesOf, examplesIn, routes, type Look } from './journeys/routes.ts';

const { LOOK_URL: baseURL = '', LOOK_PEOPLE: people = '[]', LOOK_DATABASE_URL: database = '' } = process.env;
const wanted = process.argv.slice(2);
const client = new pg.Client({ connectionString: database });
await client.connect();
const look: Look = async (query, values) => (await client.query(query, values)).rows;

const pages = routes().filter(
  ({ kind, pattern }) => kind === 'page' && (!wanted.length || wanted.some((word) => pattern.includes(word)))
);
const examples = await examplesIn(
  look,
  'palmdale',
  pages.flatMap(({ params }) => params)
);
const browser = await openBrowser();
for (const locale of ['es', 'en'] as const)
  for (const width of [360, 1280])
    for (const { name } of [...(JSON.parse(people) as { name: string }[]), { name: '' }])
      await takePictures(name, locale, width);
await browser.close();
await client.end();

async function takePictures(name: string, locale: 'es' | 'en', width: number): Promise<void> {
  const spoken = locale === 'es' ? 'es-MX' : 'en-US';
  const headers = { 'accept-language': spoken };
  const window = { baseURL, locale: spoken, extraHTTPHeaders: headers, viewport: { width, height: 740 } };
  const context = await browser.newContext({ ...window, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const folder = join(root, 'look', locale, String(width), name || 'public');
  await mkdir(folder, { recursive: true });
  if (name) await become(page, name);
  for (const route of pages) {
    const [address] = addressesOf(route, examples);
    if (address)
      await picture(page, address, join(folder, `${route.pattern.replace(/\W+/g, ' ').trim()}.png`));
  }
  await context.close();
}

async function become(page: Page, name: string): Promise<void> {
  await page.goto('/demo');
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.waitForLoadState();
}

/** Whoever may not enter has nothing to look at. */
async function picture(page: Page, address: string, path: string): Promise<void> {
  const response = await page.goto(address);
  if (response?.status() !== 200) return;
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}
