import type { Parameters } from './parameters.ts';

/** One election that the term and its staggering imply. */
export type ElectionDay = {
  /** ISO day, `2027-04-30`. */
  day: string;
  /** Which part of the seats is up, from 0; the part that `from` elected comes round last. */
  group: number;
  groups: number;
  /** Seats up, shared out as evenly as they go, larger parts first; null where seats are not set. */
  seats: number | null;
};

/**
 * The elections after `from`, through so many months: with two-year terms and one election a year, half
 * the seats every twelve months. Days keep the day of the month of `from`, or the last of a shorter month.
 *
 * @param from ISO day of an election, such as the last one held; not itself listed
 * @returns null where term or staggering are not set or contradict each other
 * @throws RangeError where `from` is no day of the calendar
 */
export function nextElections(
  { leadership }: Parameters,
  from: string,
  months: number
): ElectionDay[] | null {
  const start = dayOf(from);
  const every = interval(leadership);
  if (every === null || leadership.termMonths === null) return null;
  const groups = leadership.termMonths / every;
  return Array.from({ length: Math.floor(months / every) }, (_, index) => ({
    day: monthsLater(start, (index + 1) * every),
    group: index % groups,
    groups,
    seats: leadership.seats === null ? null : seatsOf(leadership.seats, groups, index % groups)
  }));
}

function interval({ termMonths, staggerMonths }: Parameters['leadership']): number | null {
  const every = staggerMonths === 'none' ? termMonths : staggerMonths;
  if (!termMonths || !every) return null;
  return termMonths % every === 0 ? every : null;
}

function seatsOf(seats: number, groups: number, group: number): number {
  return Math.floor(seats / groups) + (group < seats % groups ? 1 : 0);
}

type Day = { year: number; month: number; day: number };

function dayOf(text: string): Day {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > daysIn(year, month))
    throw new RangeError(`Not a day of the calendar: ${text}`);
  return { year, month, day };
}

function monthsLater({ year, month, day }: Day, months: number): string {
  const count = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const d = Math.min(day, daysIn(y, m));
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
