// Not part of `npm test` yet: cut into pieces, and not yet seen through on a quiet machine. Run it by giving it the
// ending `.test.ts`.
/**
 * Every page, by everybody, in both languages. The rule by which it stays short: everybody asks for every page and
 * every word of the answers is read; each page is drawn, and examined with axe, once in each language, as the first of
 * them who may open it. A page that has several examples is drawn with the first that is made differently, twice at
 * the most.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/platform/localized/index.ts';
import { cast } from '../../world/cast.ts';
import { meetingAhead } from './door.ts';
import { furnish } from './furnish.ts';
import { openHouse } from './house.ts';
import { addressesOf, examplesIn, routes, type Examples, type Route } from './routes.ts';
import type { Visit, Who } from './visit.ts';
import { ask, bonesOf, faultsIn, faultsOfFile } from './walk.ts';

const house = openHouse();
const all = routes();
// The page of exhibits shows whole pages, and so has many first headings; its own test looks at it.
const pages = all.filter(({ kind, pattern }) => kind === 'page' && pattern !== '/design');
const files = all.filter(({ kind }) => kind === 'file');
const people: Who[] = ['public', ...cast.filter(({ demo }) => demo).map(({ key }) => key)];
/** The room of a community that a page lies in; what lies before any community is the front. */
const partOf = (pattern: string): string =>
  /^\/\[community=slug\]\/([^/?]+)/.exec(pattern)?.[1] ?? 'the front';
const parts = [...new Set(pages.map(({ pattern }) => partOf(pattern)))];
const communityOf = (who: Who): string => cast.find(({ key }) => key === who)?.community ?? 'palmdale';

const examples: Record<string, Examples> = {};

/** What is still to be drawn: by language and room, who goes where. */
type Drawing = { who: Who; path: string };
const drawings = new Map<string, Drawing[]>();

beforeAll(async () => {
  const params = all.flatMap((route) => route.params);
  await furnish((who) => house.as(who), (await meetingAhead(house)).id);
  for (const slug of new Set(people.map(communityOf)))
    examples[slug] = await examplesIn(house.look, slug, params);
});

describe.each(locales)('in %s', (locale) => {
  test.each(people)('%s asks for every page', async (who) => {
    const visit = await house.visit(who, { locale });
    for (const route of pages) await askFor(visit, who, route);
  });

  test.each(parts)('the pages of %s are drawn as they should', async (part) => {
    const waiting = pages
      .filter(({ pattern }) => partOf(pattern) === part)
      .flatMap(({ pattern }) => drawings.get(locale + pattern) ?? []);
    for (const who of new Set(waiting.map((drawing) => drawing.who))) {
      // Light in one language, dark in the other: both are looked at, and neither twice.
      const visit = await house.visit(who, { locale, colorScheme: locale === 'es' ? 'light' : 'dark' });
      for (const { path } of waiting.filter((drawing) => drawing.who === who)) await visit.open(path);
    }
  });
});

test.each(people)('%s is given files, or is told in words why not', async (who) => {
  const visit = await house.visit(who);
  for (const route of files)
    for (const path of addressesOf(route, examples[communityOf(who)]!))
      visit.faults.push(...(await faultsOfFile(visit, path)));
});

async function askFor(visit: Visit, who: Who, route: Route): Promise<void> {
  const paths = addressesOf(route, examples[communityOf(who)]!);
  const answers = await Promise.all(paths.map((path) => ask(visit, path)));
  for (const answer of answers) visit.faults.push(...faultsIn(answer, visit.locale));
  const key = visit.locale + route.pattern;
  if (drawings.has(key)) return;
  const drawn = new Map<string, Drawing>();
  for (const { status, html, path } of answers)
    if (status === 200 && drawn.size < 2 && !drawn.has(bonesOf(html)))
      drawn.set(bonesOf(html), { who, path });
  if (drawn.size) drawings.set(key, [...drawn.values()]);
}

// They need what only the page before them gives, only lead on, or open with a key that came by mail.
const passed = ['/sign-in/code', '/language', '/unsubscribe/[community=slug]/[key]'];

test('there is no page that none of them can open', () => {
  const closed = pages
    .filter(({ pattern }) => !locales.every((locale) => drawings.has(locale + pattern)))
    .filter(({ pattern }) => !passed.includes(pattern));
  expect(closed.map(({ pattern }) => pattern)).toEqual([]);
});
