import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { homeOf, type startSession } from '#capabilities/accounts/server';
import { Problem } from '#platform/problem';
import { newSecret } from '#platform/secrets/server';
import { pathWithin } from '#platform/web/server';
import { keepSession } from '../../session.server.ts';

/** Who is signing in. Kept in a cookie and not in the address: a borrowed phone remembers its addresses. */
export type Asking = z.infer<typeof Asking>;
const Asking = z.object({
  contact: z.string(),
  whose: z.enum(['mine', 'borrowed']),
  /** A secret of this browser: the code it asks for is good in no other. */
  browser: z.string().min(40),
  to: z.string().nullable()
});

const NAME = 'tequio_asking';
const PATH = '/sign-in';
const QUARTER_OF_AN_HOUR = 900;

/** Asking again in the same browser keeps its secret: the code that is on its way stays good. */
export function keepAsking(
  { cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
  asked: Omit<Asking, 'browser'>
): Asking {
  const asking = { ...asked, browser: askingIn(cookies)?.browser ?? newSecret() };
  const secure = url.protocol === 'https:';
  const lasting = { path: PATH, httpOnly: true, sameSite: 'lax' as const, maxAge: QUARTER_OF_AN_HOUR };
  cookies.set(NAME, JSON.stringify(asking), { ...lasting, secure });
  return asking;
}

export function askingIn(cookies: Cookies): Asking | null {
  const kept = cookies.get(NAME);
  return Asking.safeParse(kept && parsed(kept)).data ?? null;
}

/** Keeps the session, forgets who was asking, and says where to go on to. */
export async function welcome(
  { cookies, url, locals: { context } }: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
  session: Awaited<ReturnType<typeof startSession>>,
  to: string | null
): Promise<string> {
  keepSession(cookies, session, url.protocol === 'https:');
  cookies.delete(NAME, { path: PATH });
  const wanted = pathWithin(to);
  if (wanted && wanted !== '/') return wanted;
  const home = await homeOf(context, session.token);
  return home ? `/${home}` : '/account';
}

/** The code of a silent number was right: whose it is now, is a question of its own on a page of its own. */
export function askWhose(error: unknown): never {
  if (error instanceof Problem && error.code === 'accounts.whose_number') redirect(303, `${PATH}/still`);
  throw error;
}

/** A cookie that somebody changed is no cookie. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
