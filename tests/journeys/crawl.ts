import type { Locale } from '../../src/platform/localized/index.ts';
import { become, visitor } from '../load/visitor.ts';
import type { Route } from './routes.ts';
import type { Who } from './visit.ts';
import type { Answer } from './walk.ts';

export type Found = Answer & { pattern: string; kind: Route['kind'] };

/** Of one kind of page the first two show how it is made; the other thousand are made alike. */
const OF_A_KIND = 2;
const AT_ONCE = 4;

type Walk = {
  url: string;
  who: Who;
  locale: Locale;
  seeds: string[];
  routes: Route[];
  /** When to stop, in milliseconds. */
  until: number;
};

/** Asks for every page that links lead to, beginning with the seeds. `left` is what there was no time for. */
export async function crawl(walk: Walk): Promise<{ found: Found[]; left: string[] }> {
  const get = await reader(walk);
  const waiting: { path: string; route: Route }[] = [];
  const [asked, counts] = [new Set<string>(), new Map<string, number>()];
  const take = (href: string) => {
    const path = pathOf(href);
    const route = path === null ? null : routeOf(path, walk.routes);
    if (!path || !route || asked.has(path)) return;
    const count = counts.get(route.pattern) ?? 0;
    if (count >= OF_A_KIND) return;
    asked.add(path);
    counts.set(route.pattern, count + 1);
    waiting.push({ path, route });
  };
  walk.seeds.forEach(take);
  const found: Found[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next && Date.now() < walk.until; next = waiting.shift()) {
      const answer = await get(next.path);
      found.push({ ...answer, pattern: next.route.pattern, kind: next.route.kind });
      if (answer.goesTo) take(answer.goesTo);
      for (const [, href] of answer.html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) take(href!);
    }
  };
  while (waiting.length && Date.now() < walk.until)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, lane));
  return { found, left: waiting.map(({ path }) => path) };
}

/** The pages that can be addressed without knowing anything but the community. */
export const seedsIn = (routes: Route[], slug: string): string[] =>
  routes
    .map(({ pattern }) => pattern.replace('[community=slug]', slug))
    .filter((pattern) => !pattern.includes('['));

async function reader({ url, who, locale }: Walk): Promise<(path: string) => Promise<Answer>> {
  const self = who === 'public' ? visitor({ url }) : await become({ url }, who);
  self.cookie = [self.cookie, `tequio_language=${locale}`].filter(Boolean).join('; ');
  return async (path) => {
    const { status, text, location } = await self.get(path);
    return { path, status, html: /^\s*<!doctype html>/i.test(text) ? text : '', goesTo: location || null };
  };
}

/**
 * Not followed: leaving, choosing a language, and what a page keeps for its own scripts. The page of exhibits shows
 * whole pages inside itself; its own test looks at it.
 */
const NOT_FOLLOWED = /^\/(?:sign-out|language|design|_app)\b|\/(?:events|live)$/;

/** The address inside our site without its place on the page; null for what leads elsewhere or is not followed. */
function pathOf(href: string): string | null {
  if (!href.startsWith('/') || href.startsWith('//')) return null;
  const path = href.replaceAll('&amp;', '&').replace(/#.*$/, '');
  return NOT_FOLLOWED.test(path) ? null : path;
}

/** The route that answers an address: the one with the fewest open places in it. */
function routeOf(path: string, routes: Route[]): Route | null {
  const bare = path.replace(/\?.*$/, '');
  const fitting = routes.filter(({ pattern }) => expressionOf(pattern).test(bare));
  return fitting.toSorted((one, other) => one.params.length - other.params.length)[0] ?? null;
}

const known = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const bare = pattern.replace(/\?.*$/, '');
  const made =
    known.get(bare) ??
    new RegExp(`^${bare.replace(/[.+*(){}|^$]/g, '\\$&').replace(/\[[^\]]+\]/g, '[^/]+')}$`);
  known.set(bare, made);
  return made;
}
