import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { memberOf } from '#platform/context';
import { tooMany } from '#platform/limits';
import { newSecret } from '#platform/secrets/server';

const NAME = 'tequio_part';
const YEAR = 365 * 24 * 60 * 60;
/** A whole town hall may sit behind one address. */
const LIMIT = { most: 2000, minutes: 60 };

/** What a browser carries so that its votes are one person's; it says nothing about who that is. */
export const tokenOf = (cookies: Cookies): string | null => cookies.get(NAME) ?? null;

/** The same, made when somebody who is no member does something for the first time. */
export async function tokenFor({
  cookies,
  locals,
  url,
  getClientAddress
}: RequestEvent): Promise<string | null> {
  const known = tokenOf(cookies);
  if (known || memberOf(locals.context.actor)) return known;
  await tooMany(locals.context, `part/${getClientAddress()}`, LIMIT);
  const token = newSecret();
  cookies.set(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR
  });
  return token;
}
