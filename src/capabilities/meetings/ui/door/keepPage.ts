/** Asks the service worker to keep this page and what it is made of, so that it opens again without a line. */
export async function keepThisPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: [location.origin + location.pathname, ...files] });
}
