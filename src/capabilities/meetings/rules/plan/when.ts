import type { Locale } from '../../../../platform/localized/index.ts';

const TAGS: Record<Locale, string> = { en: 'en-US', es: 'es-MX' };

/** Made once each: a calendar says fifty hours, and making one takes longer than saying them all. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(name: 'day' | 'hour', timeZone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${name} ${locale} ${timeZone}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], { timeZone, ...parts[name] });
  made.set(key, known);
  return known;
}

const parts: Record<'day' | 'hour', Intl.DateTimeFormatOptions> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  hour: { hour: 'numeric', minute: '2-digit' }
};

/** `martes, 8 de diciembre`: the year goes without saying. */
export const fullDay = (at: Date, timeZone: string, locale: Locale): string =>
  format('day', timeZone, locale).format(at);

/** `6:00 to 8:00 p.m.`: from when to when, with the words of the language between them. */
export const fromTo = (from: Date, to: Date, timeZone: string, locale: Locale): string =>
  format('hour', timeZone, locale).formatRange(from, to);
