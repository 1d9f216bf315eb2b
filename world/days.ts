import { Temporal } from 'temporal-polyfill';

/** The first days of the 24 months before the month of `today`, oldest first. */
export function storyMonths(today: string): string[] {
  const first = Temporal.PlainDate.from(today).with({ day: 1 });
  return Array.from({ length: 24 }, (_, back) => first.subtract({ months: 24 - back }).toString());
}

/** The so-manieth weekday of a month: `weekdayOf('2026-12-01', 2, 2)` is its second Tuesday. */
export function weekdayOf(month: string, weekday: number, week: number): string {
  const first = Temporal.PlainDate.from(month).with({ day: 1 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (week - 1) * 7 }).toString();
}

export const nextMonth = (month: string, many = 1): string =>
  Temporal.PlainDate.from(month).add({ months: many }).toString();
