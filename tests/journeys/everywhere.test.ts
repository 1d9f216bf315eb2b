/**
 * Every page that somebody can come to by following links, as everybody, in both languages. The rules by which it
 * stays short: of the addresses of one kind of page each person asks for the first two, and every word of the answers
 * is read. Each kind of page is drawn and examined with axe once, in one language or the other by turns, as the first
 * who may open it; where a second example is made differently, it is drawn too. When its time is over it stops, and
 * says what it did not come to.
 */
import { expect, test, beforeAll } from 'vitest';
import type { Locale } from '../../src/platform/localized/index.ts';
import { cast } from '../../world/cast.ts';
import { meetingAhead } from './door.ts';
import { crawl, seedsIn, type Found } from './crawl.ts';
import { furnish } from './furnish.ts';
import { openHouse } from './house.ts';
import { routes } from './routes.ts';
import type { Who } from './visit.ts';
import { bonesOf, faultsIn } from './walk.ts';

const CRAWL_MS = 70_000;
const DRAW_MS = 80_000;
const PATIENCE = { timeout: 150_000 };

const house = openHouse();
const all = routes();
const demo = cast.filter((one) => one.demo);
/** Everybody in Spanish; in English the three who between them see nearly everything. */
const walks: { who: Who; locale: Locale }[] = [
  ...(['public', ...demo.map(({ key }) => key)] as Who[]).map((who) => ({ who, locale: 'es' as const })),
  ...(['public', 'rosa', 'elena'] as Who[]).map((who) => ({ who, locale: 'en' as const }))
];
const communityOf = (who: Who): string => cast.find(({ key }) => key === who)?.community ?? 'palmdale';

type Drawing = { who: Who; locale: Locale; path: string; bones: string };
const drawings = new Map<string, Drawing[]>();
const faults: string[] = [];
let left: string[] = [];

beforeAll(async () => furnish((who) => house.as(who), (await meetingAhead(house)).id), 60_000);

test('everybody asks for every page they are led to, and every word is read', PATIENCE, async () => {
  const until = Date.now() + CRAWL_MS;
  for (const { who, locale } of walks) {
    const seeds = seedsIn(all, communityOf(who));
    const walk = await crawl({ url: house.url, who, locale, seeds, routes: all, until });
    for (const found of walk.found) note(found, who, locale);
    left = [...left, ...walk.left.map((path) => `${path} as ${who} in ${locale}`)];
  }
  if (left.length) console.log(`The time was over before ${left.length} addresses, ${left[0]} the first.`);
  expect(faults).toEqual([]);
});

function note({ pattern, kind, ...answer }: Found, who: Who, locale: Locale): void {
  // Of a file counts that it comes, or why it does not.
  const read = kind === 'page' ? answer : { ...answer, html: '' };
  faults.push(...faultsIn(read, locale).map((fault) => `${fault} (${who})`));
  if (kind !== 'page' || answer.status !== 200) return;
  const drawn = drawings.get(pattern) ?? [];
  const bones = bonesOf(answer.html);
  if (drawn.length < 2 && drawn.every((one) => one.bones !== bones))
    drawings.set(pattern, [...drawn, { who, locale, path: answer.path, bones }]);
}

test('each kind of page is drawn as it should', PATIENCE, async () => {
  const until = Date.now() + DRAW_MS;
  const patterns = [...drawings.keys()].sort();
  const firsts = patterns.map((pattern, at) => ({ ...drawings.get(pattern)![0]!, locale: languageOf(at) }));
  const seconds = patterns.flatMap((pattern, at) =>
    drawings
      .get(pattern)!
      .slice(1)
      .map((drawing) => ({ ...drawing, locale: languageOf(at + 1) }))
  );
  const waiting = [...inWindows(firsts), ...inWindows(seconds)];
  let notDrawn = 0;
  for (const { who, locale, paths } of waiting) {
    if (Date.now() > until) notDrawn += paths.length;
    else {
      // Light in one language, dark in the other: both are looked at.
      const visit = await house.visit(who, { locale, colorScheme: locale === 'es' ? 'light' : 'dark' });
      for (const path of paths)
        if (Date.now() > until) notDrawn++;
        else await visit.open(path);
    }
  }
  if (notDrawn) console.log(`The time was over before ${notDrawn} pages were drawn.`);
  expect(patterns.length).toBeGreaterThan(60);
});

const languageOf = (at: number): Locale => (at % 2 ? 'en' : 'es');

/** Each person's pages in one window: signing in takes longer than a page. */
function inWindows(drawings: Omit<Drawing, 'bones'>[]) {
  const windows = new Map<string, { who: Who; locale: Locale; paths: string[] }>();
  for (const { who, locale, path } of drawings) {
    const window = windows.get(who + locale) ?? { who, locale, paths: [] };
    window.paths.push(path);
    windows.set(who + locale, window);
  }
  return [...windows.values()];
}

/** Some pages are there only in the middle of something, for whoever just did it; their own journeys open them. */
test('to most kinds of pages somebody is led by a link', () => {
  if (left.length) return; // the time was over: what was not asked for may well be reached
  const pages = all.filter(({ kind }) => kind === 'page').map(({ pattern }) => pattern);
  const closed = pages.filter((pattern) => !drawings.has(pattern));
  console.log(`Nobody was led to ${closed.length} of ${pages.length} kinds of pages: ${closed.join(', ')}`);
  expect(closed.length).toBeLessThan(pages.length / 4);
});
