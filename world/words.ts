import type { Locale } from '../src/platform/localized/index.ts';

const names: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-MX', { month: 'long', timeZone: 'UTC' })
};

/** `December`, `diciembre`. */
export const longMonth = (day: string, locale: Locale): string =>
  names[locale].format(new Date(`${day}T12:00:00Z`));
