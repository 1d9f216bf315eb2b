import type { RequestEvent } from '@sveltejs/kit';
import { openRosaResponse } from '#capabilities/surveys';
import { asProblem, explain } from '#platform/web/server';

/** What we take in one go; clients cut what is larger into several. */
export const MOST_MEGABYTES = 10;

/** The headers that every answer to a field app carries. `Date` is the server's own. */
export const headersFor = (locale: string, type = 'text/xml; charset=utf-8'): Record<string, string> => ({
  'content-type': type,
  'content-language': locale,
  'x-openrosa-version': '1.0',
  'x-openrosa-accept-content-length': String(MOST_MEGABYTES * 2 ** 20),
  'cache-control': 'private, no-cache'
});

/** The address that carries a key: everything that a list names begins with it. */
export const baseOf = ({ url, params }: Pick<RequestEvent, 'url' | 'params'>): string =>
  `${url.origin}/collect/${params.key}`;

/** Answers, or says what is wrong in the way that the person at the field app gets to read. */
export async function answered(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  work: () => Promise<Response>
): Promise<Response> {
  const { locale } = locals.context;
  try {
    return await work();
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status >= 500) console.error(`A field app at ${url.pathname.split('/')[3]}:`, error);
    // 401 would make a client ask for a password, which nobody has.
    const keyless = problem.status === 401 || problem.code.startsWith('accounts.token_');
    const status = keyless ? 403 : problem.status;
    return new Response(openRosaResponse(explain(problem, locale)), { status, headers: headersFor(locale) });
  }
}
