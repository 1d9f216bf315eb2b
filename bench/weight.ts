/**
 * Claim: the first visit to a page that anybody may read costs a phone at most 60 KB without the font and at most
 * 1 KB of JavaScript; the live room costs less than 45 KB of JavaScript. A survey, with its engine and questions,
 * costs at most 60 KB in all.
 * What few questions need (a map, a photo, an order) comes afterwards, in the background; it is weighed apart.
 *
 * Run: node bench/weight.ts   (Chromium counts what really travels)
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../bin/lib/chromium.js';
import { show, type Figure } from '../tests/load/figures.ts';
import { household, street } from '../src/kernels/forms/example.ts';
import { ask, withHouse, type House } from '../tests/load/house.ts';
import { surveyPage } from '../tests/load/survey.ts';
import { become, visitor } from '../tests/load/visitor.ts';

type Weighed = {
  path: string;
  kind: 'page' | 'style' | 'script' | 'font' | 'other';
  bytes: number;
  headers: number;
};
type Weighing = { title: string; path: string; as?: string; limits: { page?: number; script?: number } };

const KB = 1024;
const readOnly = { page: 60, script: 1 };

async function weighAll(house: House): Promise<boolean> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  let kept = true;
  try {
    for (const weighing of await pages(house)) kept = (await weigh(house, browser, weighing)) && kept;
  } finally {
    await browser.close();
  }
  const worker = await visitor(house).get('/service-worker.js', { read: false });
  console.log(
    `\nAfterwards, in the background and once per version, the browser fetches the service worker: ${(worker.bytes / KB).toFixed(1)} KB.`
  );
  console.log(kept ? 'Every page is as light as promised.' : 'A page is heavier than promised.');
  return kept;
}

async function pages(house: House): Promise<Weighing[]> {
  const [meeting] = await ask<{ id: string }>(
    house,
    `select id from meeting where published_at is not null and community_id = (select id from community where slug = 'palmdale')
     order by starts_at desc limit 1`
  );
  const evening = `/palmdale/meetings/${meeting!.id}`;
  const survey = await surveyPage(house, `weighed_${Date.now()}`, household());
  return [
    { title: 'The community page', path: '/palmdale', limits: readOnly },
    { title: 'The first page of all', path: '/', limits: readOnly },
    { title: 'The meetings', path: '/palmdale/meetings', limits: readOnly },
    { title: 'A meeting', path: evening, limits: readOnly },
    { title: 'A survey, ready to be answered', path: survey, limits: { page: 60 } },
    {
      title: 'A survey that asks for an order, a scale, a place and a photo',
      path: await surveyPage(house, `rare_${Date.now()}`, street()),
      limits: { page: 60 }
    },
    { title: 'The live room, as a member', path: `${evening}/room`, as: 'rosa', limits: { script: 45 } },
    { title: 'The door, as a greeter', path: `${evening}/door`, as: 'lupe', limits: {} }
  ];
}

async function weigh(
  house: House,
  browser: Browser,
  { title, path, as, limits }: Weighing
): Promise<boolean> {
  const { files, later } = await filesOf(house, browser, path, as);
  const sum = (...kinds: Weighed['kind'][]) =>
    files.filter(({ kind }) => kinds.includes(kind)).reduce((all, { bytes }) => all + bytes, 0) / KB;
  const figures: Figure[] = [
    { what: 'without the font', is: sum('page', 'style', 'script', 'other'), unit: 'KB', limit: limits.page },
    { what: 'JavaScript', is: sum('script'), unit: 'KB', limit: limits.script },
    { what: 'font', is: sum('font'), unit: 'KB' },
    {
      what: 'headers of the answers',
      is: files.reduce((all, { headers }) => all + headers, 0) / KB,
      unit: 'KB'
    },
    { what: 'files', is: files.length, unit: '' },
    ...(later ? [{ what: 'later, in the background', is: later, unit: 'KB' }] : [])
  ];
  const kept = show(`${title} (${path.replace(/[0-9a-f-]{36}/, '…')})`, figures);
  for (const { path, kind, bytes } of files)
    console.log(`    ${(bytes / KB).toFixed(2).padStart(6)} KB  ${kind.padEnd(6)}  ${path}`);
  return kept;
}

/** What a survey fetches for times without a line, when it could long be answered. */
const fetchedLater = (page: Page): Promise<{ path: string; bytes: number }[]> =>
  page.evaluate(() => {
    const [kept] = performance.getEntriesByName('survey-ready');
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return files
      .filter(({ startTime }) => startTime > (kept?.startTime ?? Infinity))
      .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }));
  });

/** What a phone that was never here before gets, file by file; `later` in KB. */
async function filesOf(
  house: House,
  browser: Browser,
  path: string,
  as?: string
): Promise<{ files: Weighed[]; later: number }> {
  // To Chromium only "localhost" is as good as https, over which the small form of compression is spoken.
  const home = house.url.replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } });
  try {
    if (as) await signIn(house, context, home, as);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    const asked = new Map<string, { url: string; type: string; headers: number }>();
    const files: Weighed[] = [];
    wire.on('Network.responseReceived', ({ requestId, response, type }) =>
      asked.set(requestId, { url: response.url, type, headers: response.encodedDataLength })
    );
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { url, type, headers } = asked.get(requestId) ?? { url: '', type: '', headers: 0 };
      if (!url.startsWith(home)) return;
      files.push({
        path: new URL(url).pathname,
        kind: kindOf(type, url),
        bytes: encodedDataLength - headers,
        headers
      });
    });
    const answer = await page.goto(home + path, { waitUntil: 'load' });
    if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}.`);
    await page.waitForTimeout(1_500);
    const later = await fetchedLater(page);
    const names = new Set(later.map((one) => one.path).filter((name) => name.endsWith('.js')));
    return {
      files: files.filter((one) => !names.has(one.path)).sort((one, other) => other.bytes - one.bytes),
      later: later.reduce((sum, { bytes }) => sum + bytes, 0) / KB
    };
  } finally {
    await context.close();
  }
}

async function signIn(
  house: House,
  context: Awaited<ReturnType<Browser['newContext']>>,
  home: string,
  as: string
) {
  const [name, value] = (await become(house, as)).cookie.split('=');
  await context.addCookies([{ name: name!, value: value!, url: home }]);
}

function kindOf(type: string, url: string): Weighed['kind'] {
  if (type === 'Document') return 'page';
  if (type === 'Stylesheet') return 'style';
  if (type === 'Script' || url.endsWith('.js')) return 'script';
  return type === 'Font' ? 'font' : 'other';
}

await withHouse(weighAll);
