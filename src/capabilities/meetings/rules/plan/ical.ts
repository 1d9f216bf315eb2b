/** A meeting as a calendar takes it (RFC 5545). */
export type CalendarEvent = {
  /** Stable for ever: the calendar knows the meeting again by it. */
  uid: string;
  sequence: number;
  stamp: Date;
  from: Date;
  to: Date;
  title: string;
  where: string | null;
  text: string | null;
  url: string;
  cancelled: boolean;
};

/** A whole calendar file. Times are in UTC, so no time zone has to be described. */
export function icalendar(name: string, language: string, events: CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tequio//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME;LANGUAGE=${language}:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR'
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: string): string[] {
  const said = (property: string, text: string | null) =>
    text ? [`${property};LANGUAGE=${language}:${escaped(text)}`] : [];
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.from)}`,
    `DTEND:${utc(event.to)}`,
    ...said('SUMMARY', event.title),
    ...said('LOCATION', event.where),
    ...said('DESCRIPTION', event.text),
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT'
  ];
}

/** `20261209T020000Z` */
const utc = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '');

/** Text as a value: backslash, semicolon, comma and line ends have a meaning of their own (§ 3.3.11). */
export const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- the format forbids them
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const MOST = 75;

/** A line of at most 75 octets, and its continuations, each after a space (§ 3.1). No letter is cut in two. */
export function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST) {
      parts.push(part);
      [part, octets] = ['', 1]; // the space that begins a continuation counts
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

const octetsOf = (letter: string): number => new TextEncoder().encode(letter).length;
