import { locales, type Locale } from '#platform/localized';
import type { Context } from '#platform/context';

/** Calendars send no language of their own: the address says which. */
export function inLanguageOf(context: Context, url: URL): Context {
  const asked = url.searchParams.get('language') as Locale | null;
  return asked && locales.includes(asked) ? { ...context, locale: asked } : context;
}

export const calendarFile = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${name}.ics"`
    }
  });
