import type { RequestEvent } from '@sveltejs/kit';

const NAME = 'tequio_device';

/** The tablet's key, out of reach of scripts, until the evening is over. */
export function keepKey(
  { cookies, url }: RequestEvent,
  { key, expiresAt }: { key: string; expiresAt: Date }
): void {
  const secure = url.protocol === 'https:';
  cookies.set(NAME, key, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires: expiresAt });
}

export const dropKey = ({ cookies }: RequestEvent): void => cookies.delete(NAME, { path: '/' });
