import type { Locale } from '../../../../platform/localized/index.ts';

const TAGS: Record<Locale, string> = { en: 'en-US', es: 'es-MX' };

/** `martes, 8 de diciembre`: the year goes without saying. */
export const fullDay = (at: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    at
  );

/** `6:00 to 8:00 p.m.`: from when to when, with the words of the language between them. */
export const fromTo = (from: Date, to: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone, hour: 'numeric', minute: '2-digit' }).formatRange(
    from,
    to
  );
