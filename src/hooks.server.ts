import { sequence, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit/hooks';
import { openContext, openDevice } from '#capabilities/accounts/server';
import { systemClock } from '#platform/clock';
import type { Context } from '#platform/context';
import { problems } from '#platform/problem';
import { program, startProgram } from '#platform/program/server';
import { asProblem, explain, fromOurOwnPages } from '#platform/web/server';
import { speak } from '#platform/words/server';
import { chores } from './chores.server.ts';
import { bestLocale } from './locale.server.ts';

export const init: ServerInit = async () => {
  await startProgram(chores);
};

const originFirst: Handle = async ({ event, resolve }) => {
  if (!fromOurOwnPages(event.request, event.url)) throw problems.foreign_form();
  return resolve(event);
};

const context: Handle = async ({ event, resolve }) => {
  const { database } = program();
  if (event.url.pathname.startsWith(FIELD)) {
    const locale = bestLocale(event);
    event.locals.context = {
      database,
      clock: systemClock,
      locale,
      actor: { kind: 'public' },
      community: null
    };
    event.locals.demo = false;
    return resolve(event);
  }
  const opened = await openContext({
    database,
    clock: systemClock,
    locale: bestLocale(event),
    token: event.cookies.get('tequio_session') ?? null,
    slug: event.params.community ?? firstSegment(event.url)
  });
  event.locals.context = await orDevice(opened.context, event.cookies.get('tequio_device'));
  event.locals.demo = opened.demo;
  return resolve(event);
};

/** Field apps carry their key in the address, and it is opened there: no cookie is asked for. */
const FIELD = '/collect/';

/** An address that leads nowhere inside a community still shows the way back into it. */
const firstSegment = (url: URL): string | null => url.pathname.split('/')[1] || null;

/** A bound tablet acts as a device, and as nothing more, even when somebody once signed in on it. */
async function orDevice(context: Context, key: string | undefined): Promise<Context> {
  if (!key || !context.community) return context;
  const { database, clock, community } = context;
  const device = await openDevice({ database, clock, community: community.id }, key);
  return device ? { ...context, actor: device } : context;
}

const language: Handle = ({ event, resolve }) => {
  const { locale } = event.locals.context;
  return speak(locale, () =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
  );
};

/** The one page that is made for other people's pages: a number, without anybody's session. */
const COUNTER = '/[community=slug]/charters/[charter=id]/counter';

const headers: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  if (event.route.id !== COUNTER) response.headers.set('x-frame-options', 'DENY');
  response.headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=(self), payment=()');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  // Pages speak to one person: no cache in between may keep them, and on a borrowed phone not even "back".
  const { actor } = event.locals.context ?? { actor: null };
  if (actor?.kind === 'account' && actor.shared) response.headers.set('cache-control', 'no-store');
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  if (event.url.protocol === 'https:') response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
};

export const handle = sequence(headers, originFirst, context, language);

/** The one place where a failure becomes a status and a sentence. Only the unexpected is logged. */
export const handleError: HandleServerError = (caught) => {
  const { event } = caught;
  const locale = event.locals.context?.locale ?? bestLocale(event);
  if (caught.kind !== 'unknown') {
    const problem = caught.error.status === 404 ? problems.not_found() : null;
    return problem ? { code: problem.code, message: explain(problem, locale) } : undefined;
  }
  const problem = asProblem(caught.error);
  if (problem.status >= 500) console.error(`${event.request.method} ${event.url.pathname}`, caught.error);
  return {
    status: problem.status,
    code: problem.code,
    details: problem.details,
    message: explain(problem, locale)
  };
};
