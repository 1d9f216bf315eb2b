// A walk through every page as everybody, in both languages. It is not part of `npm test` yet: it takes longer than
// a test may, and has to be cut into pieces first. Run it by giving it the ending `.test.ts`.
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
const communityOf = (who: Who): string => cast.find(({ key }) => key === who)?.community ?? 'palmdale';

const examples: Record<string, Examples> = {};
const opened = new Set<string>();
const drawn = new Set<string>();

beforeAll(async () => {
  const params = all.flatMap((route) => route.params);
  await furnish((who) => house.as(who), (await meetingAhead(house)).id);
  for (const slug of new Set(people.map(communityOf)))
    examples[slug] = await examplesIn(house.look, slug, params);
});

describe.each(locales)('in %s', (locale) => {
  test.each(people)('%s walks through every page', async (who) => {
    // Light in one language, dark in the other: both are looked at, and neither twice.
    const visit = await house.visit(who, { locale, colorScheme: locale === 'es' ? 'light' : 'dark' });
    for (const route of pages) await walkTo(visit, route, addressesOf(route, examples[communityOf(who)]!));
  });
});

test.each(people)('%s is given files, or is told in words why not', async (who) => {
  const visit = await house.visit(who);
  for (const route of files)
    for (const path of addressesOf(route, examples[communityOf(who)]!))
      visit.faults.push(...(await faultsOfFile(visit, path)));
});

async function walkTo(visit: Visit, route: Route, paths: string[]): Promise<void> {
  const answers = await Promise.all(paths.map((path) => ask(visit, path)));
  for (const answer of answers) {
    visit.faults.push(...faultsIn(answer, visit.locale));
    if (answer.status !== 200) continue;
    opened.add(route.pattern);
    const bones = visit.locale + route.pattern + bonesOf(answer.html);
    if (drawn.has(bones)) continue;
    drawn.add(bones);
    await visit.open(answer.path);
  }
}

// One needs a cookie that the page before it gives, and the other only leads on.
const passed = ['/sign-in/code', '/language'];

test('there is no page that none of them can open', () => {
  const closed = pages
    .filter(({ pattern }) => !opened.has(pattern) && !passed.includes(pattern))
    .map(({ pattern }) => pattern);
  expect(closed).toEqual([]);
});
