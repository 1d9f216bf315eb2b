import type { Cookies } from '@sveltejs/kit';

const NAME = 'tequio_session';

/** The session lives in one cookie that scripts cannot read; on a borrowed phone it ends with the browser. */
export function keepSession(
  cookies: Cookies,
  session: { token: string; expiresAt: Date; shared: boolean },
  secure: boolean
): void {
  const expires = session.shared ? undefined : session.expiresAt;
  cookies.set(NAME, session.token, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires });
}

export const dropSession = (cookies: Cookies): void => cookies.delete(NAME, { path: '/' });
