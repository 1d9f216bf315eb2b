import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { streetIn, surveyIn, type Asked } from './survey.ts';
import type { House } from './house.ts';
import type { Visit } from './visit.ts';

const house = openHouse();
const KB = 1024;

type Weight = { scripts: number; fonts: number; rest: number };

test('the first visit to a community weighs at most 60 KB without the font', async () => {
  const stranger = await house.visit('public');
  const { scripts, rest } = await weigh(stranger, '/palmdale');
  expect(scripts + rest).toBeLessThanOrEqual(60 * KB);
});

test.each(['/', '/palmdale', '/palmdale/calendar', '/palmdale/places', '/sign-in'])(
  '%s is read with at most 1 KB of JavaScript',
  async (path) => {
    const stranger = await house.visit('public');
    expect((await weigh(stranger, path)).scripts).toBeLessThanOrEqual(KB);
  }
);

test('the room that follows the door takes less than 45 KB of JavaScript', async () => {
  const [meeting] = await house.look<{ id: string }>(
    `select m.id from meeting m join community c on c.id = m.community_id and c.slug = 'palmdale'
      where m.closed_at is null and m.cancelled_at is null order by m.starts_at limit 1`
  );
  const marcus = await house.visit('marcus');
  const path = `/palmdale/meetings/${meeting!.id}/room`;
  expect((await weigh(marcus, path)).scripts).toBeLessThan(45 * KB);
});

/**
 * A component that pulled the frame or the outbox in before the first question would be noticed nowhere else. In the
 * larger of two compressions, which a line without https gets; `bench/weight.ts` weighs the smaller one, whole pages.
 */
test.each([
  ['a survey', surveyIn],
  ['a survey that asks for a place, a photo and an order', streetIn]
] as [string, (house: House) => Promise<Asked>][])(
  '%s begins with at most 32 KB of JavaScript, and takes at most 60 KB in all',
  async (_, ask) => {
    const { here } = await ask(house);
    const { page, open } = await house.visit('public');
    await open(`${here}/answer`);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/answer/form/'))
    );
    const html = await (await fetch(`${house.url}${here}/answer`)).text();
    const begin = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href);
    const sizes = await page.evaluate((begin) => {
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const [kept] = performance.getEntriesByName('survey-ready');
      const isFirst = ({ startTime }: PerformanceEntry) => startTime <= (kept?.startTime ?? Infinity);
      const scripts = files.filter((one) => /\.js(\?|$)/.test(one.name) && isFirst(one));
      const sum = (of: PerformanceResourceTiming[]) => of.reduce((all, one) => all + one.encodedBodySize, 0);
      const first = scripts.filter(({ name }) => begin.includes(new URL(name).pathname));
      return { first: sum(first), all: sum(scripts) };
    }, begin);
    expect(sizes.first).toBeGreaterThan(10 * KB);
    expect(sizes.first).toBeLessThanOrEqual(32 * KB);
    expect(sizes.all).toBeLessThanOrEqual(60 * KB);
  }
);

/** One message looked up by a computed name would bring all of them, in hundreds of files. */
test('the page on which newcomers are written down takes at most 60 KB of JavaScript', async () => {
  const lupe = await house.visit('lupe');
  expect((await weigh(lupe, '/palmdale/members/new')).scripts).toBeLessThanOrEqual(60 * KB);
});

/** What came over the line for one page, in bytes as they were sent, the service worker's part too. */
async function weigh({ page, context }: Visit, path: string): Promise<Weight> {
  const weight: Weight = { scripts: 0, fonts: 0, rest: 0 };
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, keyof Weight>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kind =
      type === 'Script' ? 'scripts' : type === 'Font' || /\.woff2/.test(response.url) ? 'fonts' : 'rest';
    kinds.set(requestId, kind);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight[kinds.get(requestId) ?? 'rest'] += encodedDataLength;
  });
  await page.goto(path);
  await settled(page);
  return weight;
}

const settled = (page: Page): Promise<void> =>
  page.waitForLoadState('load').then(() => page.waitForTimeout(300));
