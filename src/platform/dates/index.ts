import type { Locale } from '../localized/index.ts';

/** How days and hours are said to people. Mexican and US conventions, as they are used in Los Angeles. */
const TAGS: Record<Locale, string> = { en: 'en-US', es: 'es-MX' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], options);
  formats.set(key, known);
  return known;
}

/** A day has no zone: it is formatted as noon in UTC, so that it stays the same day everywhere. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `Tuesday, December 8, 2026` */
export const longDay = (day: string, locale: Locale): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    noon(day)
  );

/** `December 8, 2026` */
export function plainDay(day: string, locale: Locale): string {
  const known = plain[locale].said.get(day);
  if (known) return known;
  const { said, format } = plain[locale];
  // A hundred years of days; whoever asks for more starts anew.
  if (said.size > 36_500) said.clear();
  said.set(day, format.format(noon(day)));
  return said.get(day)!;
}

const plainIn = (tag: string) => ({
  said: new Map<string, string>(),
  format: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
});
/** Said once each: lists say a hundred days on a page, and most of them are the same ones. */
const plain: Record<Locale, ReturnType<typeof plainIn>> = { en: plainIn(TAGS.en), es: plainIn(TAGS.es) };

/** `December 2026` */
export const monthOf = (day: string, locale: Locale): string =>
  format(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));

/** The parts of a day mark: `DEC`, `8`, `Tue`. */
export function dayMark(day: string, locale: Locale): { month: string; day: string; weekday: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    format(locale, { ...options, timeZone: 'UTC' })
      .format(noon(day))
      .replace('.', '');
  return {
    month: part({ month: 'short' }),
    day: part({ day: 'numeric' }),
    weekday: part({ weekday: 'short' })
  };
}

/** `6:00 p.m.`, as the clock on the community's wall shows it. */
export const hourOf = (instant: Date, timeZone: string, locale: Locale): string =>
  format(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(instant);

/** `December 8, 2026, 6:00 p.m.` */
export const momentOf = (instant: Date, timeZone: string, locale: Locale): string =>
  format(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone
  }).format(instant);
