const MONTHS = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic']
];

/** Reads `2021-05`, `5/2021`, `05/14/2021`, `May 2021` or `mayo de 2021` as the month's first day; null when it is none. */
export function readBirthMonth(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const numbers =
    /^(?<year>\d{4})-(?<month>\d{1,2})(-\d{1,2})?$/.exec(text) ??
    /^(?<month>\d{1,2})\/(\d{1,2}\/)?(?<year>\d{4})$/.exec(text);
  if (numbers) return firstDay(Number(numbers.groups!.year), Number(numbers.groups!.month));
  const words = /^(?<month>[a-zé]{3,})\.?\s+(de\s+|del\s+)?(?<year>\d{4})$/.exec(text);
  return words ? firstDay(Number(words.groups!.year), monthNamed(words.groups!.month!)) : null;
}

const monthNamed = (word: string): number =>
  1 + MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));

const firstDay = (year: number, month: number): string | null =>
  year >= 1900 && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}-01` : null;

/** A child is not born in the future, and after eighteen years is none. */
export const isChildsBirth = (birth: string, today: string): boolean =>
  birth <= today && Number(birth.slice(0, 4)) >= Number(today.slice(0, 4)) - 18;

/** Reads `2026-12-08` or `12/8/2026`; null when there is no such day. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = us ? `${us[3]}-${us[1]!.padStart(2, '0')}-${us[2]!.padStart(2, '0')}` : text.slice(0, 10);
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
