import type { RequestEvent } from '@sveltejs/kit';
import { dropSession } from '../../../../../session.server.ts';

const NAME = 'tequio_device';

/** The tablet keeps its key, out of reach of scripts, and from now on speaks for nobody who was signed in on it. */
export function becomeKiosk(
  { cookies, url }: RequestEvent,
  { key, expiresAt }: { key: string; expiresAt: Date }
): void {
  const secure = url.protocol === 'https:';
  cookies.set(NAME, key, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires: expiresAt });
  dropSession(cookies);
}

export const dropKey = ({ cookies }: RequestEvent): void => cookies.delete(NAME, { path: '/' });
