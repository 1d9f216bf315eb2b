import { daysOf, toNumber, toText, type Here, type Value } from './world.ts';

type Work = (values: Value[], here: Here) => Value;
const two = (value: number) => String(value).padStart(2, '0');
const DAY = 86_400_000;

export const DATES: Record<string, Work> = {
  today: (_, { world }) => localNow(world).slice(0, 10),
  now: (_, { world }) => localNow(world),
  date: ([value = '']) => dateOf(value).slice(0, 10),
  'date-time': ([value = '']) => dateOf(value),
  'decimal-date-time': ([value = '']) => (typeof value === 'number' ? value : daysOf(toText(value))),
  'decimal-time': ([value = '']) => timeOf(toText(value)),
  'format-date': ([value = '', pattern = ''], here) => formatted(value, toText(pattern), here),
  'format-date-time': ([value = '', pattern = ''], here) => formatted(value, toText(pattern), here)
};

/** The moment in the person's own time, with its distance from UTC. */
export function localNow({ clock }: Here['world']): string {
  const { epoch, offset } = clock();
  const local = new Date(epoch + offset * 60_000).toISOString().slice(0, 23);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** Days since 1970 become a date; a text stays what it is, if it is a date. */
function dateOf(value: Value): string {
  if (typeof value === 'number') return fromDays(value);
  const text = toText(value).trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return fromDays(Number(text));
  return Number.isNaN(daysOf(text)) ? '' : text;
}

function fromDays(days: number): string {
  const date = new Date(days * DAY);
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return Number.isInteger(days) ? text.slice(0, 10) : text.slice(0, 23);
}

function timeOf(text: string): number {
  const [, hours, minutes = '0', seconds = '0'] =
    /(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/.exec(text) ?? [];
  return hours === undefined ? NaN : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function formatted(value: Value, pattern: string, { world }: Here): string {
  const days = typeof value === 'number' ? value : toNumber(dateOf(value));
  const date = new Date(Math.round(days * DAY));
  if (Number.isNaN(date.getTime())) return '';
  const named = (part: Intl.DateTimeFormatOptions) => nameOf(date, part, world.language());
  const hour = date.getUTCHours();
  const parts: Record<string, string | number> = {
    Y: String(date.getUTCFullYear()).padStart(4, '0'),
    y: two(date.getUTCFullYear() % 100),
    m: two(date.getUTCMonth() + 1),
    n: date.getUTCMonth() + 1,
    d: two(date.getUTCDate()),
    e: date.getUTCDate(),
    H: two(hour),
    h: hour,
    M: two(date.getUTCMinutes()),
    S: two(date.getUTCSeconds()),
    '3': String(date.getUTCMilliseconds()).padStart(3, '0')
  };
  return pattern.replace(/%([YymndeHhMS3abAB%])/g, (_, sign: string) => {
    if (sign === '%') return '%';
    if (sign === 'a' || sign === 'A') return named({ weekday: sign === 'a' ? 'short' : 'long' });
    if (sign === 'b' || sign === 'B') return named({ month: sign === 'b' ? 'short' : 'long' });
    return String(parts[sign]);
  });
}

function nameOf(date: Date, part: Intl.DateTimeFormatOptions, language: string): string {
  const known = /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? language : 'en';
  return new Intl.DateTimeFormat(known, { ...part, timeZone: 'UTC' }).format(date);
}
