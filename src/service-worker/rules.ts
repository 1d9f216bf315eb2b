/** Caches of this name hold what anybody may see; all others are wiped when somebody signs out. */
export const PUBLIC = 'public-';
export const publicCache = (version: string): string => `${PUBLIC}${version}`;
export const PAGES = 'pages-of-the-door';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DOOR = new RegExp(`^/[a-z][a-z0-9-]*/meetings/${ID}/(?:door|kiosk)$`);

/** What is kept for times without a connection: our own files, and the pages of the door. Nothing else, ever. */
export function keeps(
  request: Pick<Request, 'method' | 'mode'>,
  url: URL,
  origin: string,
  isOurs: (path: string) => boolean
): 'asset' | 'page' | null {
  if (request.method !== 'GET' || url.origin !== origin) return null;
  if (isOurs(url.pathname)) return 'asset';
  return request.mode === 'navigate' && DOOR.test(url.pathname) ? 'page' : null;
}
