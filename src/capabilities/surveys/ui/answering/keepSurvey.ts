const PATIENCE_MS = 20_000;

/**
 * Asks the service worker to keep this page, what it is made of and what the survey shows, for times without a
 * line. True once the page and the questions lie there; false where the browser keeps no pages.
 */
export async function keepSurvey(addresses: string[]): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const { active } = await navigator.serviceWorker.ready;
  const here = location.origin + location.pathname;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const more = [...addresses, '/icons.svg'].map((address) => new URL(address, location.href).href);
  active?.postMessage({ keep: [here, ...new Set([...files, ...more])] });
  return arrived([here, ...more.slice(0, 1)], Date.now() + PATIENCE_MS);
}

async function arrived(addresses: string[], until: number): Promise<boolean> {
  const found = await Promise.all(addresses.map((address) => caches.match(address)));
  if (found.every(Boolean)) return true;
  if (Date.now() > until) return false;
  await new Promise((done) => setTimeout(done, 300));
  return arrived(addresses, until);
}
