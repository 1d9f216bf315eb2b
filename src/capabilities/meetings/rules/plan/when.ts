/** Days and hours as a reader says them, where the community lives: "martes, 8 de diciembre", "6:00 p. m.". */
const format = (timeZone: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(regionOf(locale), { timeZone, ...options });

/** English and Spanish as they are written in Los Angeles County. */
const regionOf = (locale: string): string => (locale === 'es' || locale === 'en' ? `${locale}-US` : locale);

export const fullDay = (at: Date, timeZone: string, locale: string): string =>
  format(timeZone, locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

export const dayAndYear = (at: Date, timeZone: string, locale: string): string =>
  format(timeZone, locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);

export const clockTime = (at: Date, timeZone: string, locale: string): string =>
  format(timeZone, locale, { hour: 'numeric', minute: '2-digit' }).format(at);

export const fromTo = (from: Date, to: Date, timeZone: string, locale: string): string =>
  format(timeZone, locale, { hour: 'numeric', minute: '2-digit' }).formatRange(from, to);

/** A plain day (`2026-12-08`), which is the same everywhere. */
export const plainDay = (day: string, locale: string): string =>
  dayAndYear(new Date(`${day}T12:00:00Z`), 'UTC', locale);

/** The pieces of a tear-off calendar. */
export function dayMark(
  at: Date,
  timeZone: string,
  locale: string
): { month: string; day: string; weekday: string } {
  const piece = (options: Intl.DateTimeFormatOptions) => format(timeZone, locale, options).format(at);
  return {
    month: piece({ month: 'short' }),
    day: piece({ day: 'numeric' }),
    weekday: piece({ weekday: 'short' })
  };
}
