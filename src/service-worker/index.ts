import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { version } from '$app/env';
import { keeps, PAGES, PUBLIC, publicCache } from './rules.ts';

const CURRENT = publicCache(version);

self.addEventListener('install', (event) => {
  // Nothing is fetched ahead: a visitor on a prepaid plan pays for what they see, and no more.
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const kind = keeps(event.request, new URL(event.request.url), self.location.origin, isOurs);
  if (kind === 'asset') event.respondWith(assetFirstFromHere(event.request));
  if (kind === 'questions') event.respondWith(questionsFirstFromHere(event.request));
  if (kind === 'page') event.respondWith(pageFirstFromThere(event.request));
});

/** A page that means to open without a line names itself and its files: they were loaded before we were there. */
self.addEventListener('message', (event) => {
  const { keep } = (event.data ?? {}) as { keep?: string[] };
  if (keep) event.waitUntil(Promise.all(keep.map(keepAhead)));
});

async function keepAhead(address: string): Promise<void> {
  const url = new URL(address);
  const kindAs = (mode: RequestMode) => keeps({ method: 'GET', mode }, url, self.location.origin, isOurs);
  const kind = kindAs('navigate') ?? kindAs('cors');
  if (!kind) return;
  const cache = await caches.open(kind === 'asset' ? CURRENT : PAGES);
  if (kind !== 'page' && (await cache.match(address))) return;
  const response = await fetch(address, { headers: { accept: kind === 'page' ? 'text/html' : '*/*' } });
  if (response.ok && !response.redirected) await cache.put(address, response);
}

const ours = new Set(
  [...immutable, ...assets].map(({ path }) => new URL(path, self.location.origin).pathname)
);
const isOurs = (path: string): boolean => ours.has(path);

async function forgetOldVersions(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(PUBLIC) && name !== CURRENT) await caches.delete(name);
}

/** Files whose name changes with their content are taken from here for ever. */
async function assetFirstFromHere(request: Request): Promise<Response> {
  const cache = await caches.open(CURRENT);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** A version of the questions never changes; its pictures change when the next version comes. */
async function questionsFirstFromHere(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES);
  const known = await cache.match(request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok && response.status === 200) await cache.put(request.url, response.clone());
  return response;
}

/** The door and the kiosk open without a connection, as they last were; with one, always anew. */
async function pageFirstFromThere(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES);
  const address = new URL(request.url);
  const key = address.origin + address.pathname;
  try {
    const response = await fetch(request);
    // An error or a way to sign in is not the page.
    if (response.ok && !response.redirected && !address.search) await cache.put(key, response.clone());
    return response;
  } catch (error) {
    const known = await cache.match(key);
    if (known) return known;
    throw error;
  }
}
