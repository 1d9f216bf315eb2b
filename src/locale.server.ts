import type { RequestEvent } from '@sveltejs/kit';
import { locales, type Locale } from '#platform/localized';

const COOKIE = 'tequio_language';

/** The language chosen here before, else the first of the browser's that we speak, else Spanish. */
export function bestLocale({ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>): Locale {
  const chosen = locales.find((locale) => locale === cookies.get(COOKIE));
  return chosen ?? preferred(request.headers.get('accept-language') ?? '') ?? 'es';
}

function preferred(header: string): Locale | undefined {
  const wanted = header.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.map((code) => locales.find((locale) => locale === code)).find(Boolean);
}

export function chooseLocale({ cookies }: Pick<RequestEvent, 'cookies'>, locale: Locale): void {
  cookies.set(COOKIE, locale, { path: '/', maxAge: 31_536_000, httpOnly: true, sameSite: 'lax' });
}
