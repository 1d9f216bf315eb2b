export const lastSeens = ['month', 'quarter', 'not_quarter', 'not_year'] as const;
export type LastSeen = (typeof lastSeens)[number];

/** Days that bound a filter: seen on or after `since`, or not since `before`. */
export function lastSeenFrom(choice: LastSeen, today: string): { since?: string; before?: string } {
  if (choice === 'month') return { since: monthsBefore(today, 1) };
  if (choice === 'quarter') return { since: monthsBefore(today, 3) };
  return { before: monthsBefore(today, choice === 'not_quarter' ? 3 : 12) };
}

/** The same day so many months before; the 28th at the latest, so that every month has it. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 - months;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-${two(Math.min(date, 28))}`;
}
