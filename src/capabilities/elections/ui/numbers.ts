/** A number as people here write it: 4.29 in both languages. */
export const numberIn = (locale: string, value: number, maximumFractionDigits: number): string =>
  new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits }).format(value);
