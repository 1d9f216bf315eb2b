/** Numbers as they are written in Los Angeles, in either language: a point before the tenths. */
const tagOf = (locale: string): string => (locale === 'es' ? 'es-MX' : 'en-US');

/** Made once each: a page of figures says a hundred numbers, and making one takes longer than saying them all. */
const made = new Map<string, Intl.NumberFormat>();

function format(name: keyof typeof styles, locale: string): Intl.NumberFormat {
  const key = `${name} ${tagOf(locale)}`;
  const known = made.get(key) ?? new Intl.NumberFormat(tagOf(locale), styles[name]);
  made.set(key, known);
  return known;
}

const styles = {
  percent: { style: 'percent', maximumFractionDigits: 1 },
  money: { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' }
} satisfies Record<string, Intl.NumberFormatOptions>;

/** `0.119` → `11.9%` */
export const percentWord = (share: number, locale: string): string => format('percent', locale).format(share);

/** `2500` → `$25.00` */
export const moneyWord = (cents: number, locale: string): string =>
  format('money', locale).format(cents / 100);
