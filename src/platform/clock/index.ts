import { Temporal } from 'temporal-polyfill';

/** The time, as an argument: rules and tests decide what "now" is. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
export const clockAt =
  (instant: string | Date): Clock =>
  () =>
    new Date(instant);

/** The day (`2026-12-08`) that an instant falls on, where the community lives. */
export function dayIn(timeZone: string, instant: Date): string {
  return zoned(timeZone, instant).toPlainDate().toString();
}

/** The instant at which a wall clock in the community shows this day and time (`18:00`). */
export function instantOf(timeZone: string, day: string, time: string): Date {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds);
}

export function zoned(timeZone: string, instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
