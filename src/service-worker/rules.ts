/** Caches of this name hold what anybody may see; all others are wiped when somebody signs out. */
export const PUBLIC = 'public-';
export const publicCache = (version: string): string => `${PUBLIC}${version}`;
export const PAGES = 'pages-of-the-door';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DOOR = new RegExp(`^/[a-z][a-z0-9-]*/meetings/${ID}/(?:door|kiosk)$`);
const SURVEY = new RegExp(
  `^/[a-z][a-z0-9-]*/surveys/${ID}/(?:answer(?:/[\\w-]{38})?|kiosk|interview/${ID})$`
);
const QUESTIONS = new RegExp(`^/[a-z][a-z0-9-]*/surveys/${ID}/answer/(?:form/${ID}|media/[^/]+)$`);

/**
 * What is kept for times without a connection: our own files, the pages of the door and of a survey, and what a
 * survey asks. Nothing else, ever: what those pages know of people lies sealed elsewhere.
 */
export function keeps(
  request: Pick<Request, 'method' | 'mode'>,
  url: URL,
  origin: string,
  isOurs: (path: string) => boolean
): 'asset' | 'page' | 'questions' | null {
  if (request.method !== 'GET' || url.origin !== origin) return null;
  if (isOurs(url.pathname)) return 'asset';
  if (QUESTIONS.test(url.pathname) && request.mode !== 'navigate') return 'questions';
  const isPage = DOOR.test(url.pathname) || SURVEY.test(url.pathname);
  return request.mode === 'navigate' && isPage ? 'page' : null;
}
