/** Numbers as they are written in Los Angeles, in either language: a point before the tenths. */
const tagOf = (locale: string): string => (locale === 'es' ? 'es-MX' : 'en-US');

/** `0.119` → `11.9%` */
export const percentWord = (share: number, locale: string): string =>
  new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** `2500` → `$25.00` */
export const moneyWord = (cents: number, locale: string): string =>
  new Intl.NumberFormat(tagOf(locale), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol'
  }).format(cents / 100);
