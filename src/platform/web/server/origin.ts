/** Roads that carry a token or a signature of their own and are posted to by other programs. */
const SIGNED = ['/collect/', '/hooks/', '/unsubscribe/'];
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request that changes something comes from our own pages. The first hook asks before anything else. */
export function fromOurOwnPages(request: Request, url: URL): boolean {
  if (READS.has(request.method)) return true;
  if (SIGNED.some((road) => url.pathname.startsWith(road))) return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === url.origin;
  // Old browsers leave the origin out of a form post; the referrer or the fetch site then has to prove it.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const referer = request.headers.get('referer');
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === url.origin;
}
