import { expect, test } from 'vitest';
import { escaped, folded, icalendar, type CalendarEvent } from './ical.ts';

const december: CalendarEvent = {
  uid: '0193a1f2-0000-7000-8000-000000000001@palmdale.tequio',
  sequence: 2,
  stamp: new Date('2026-12-01T18:00:00Z'),
  from: new Date('2026-12-09T02:00:00Z'),
  to: new Date('2026-12-09T04:00:00Z'),
  title: 'Reunión de diciembre: niñez, alimentación y educación en español para toda la comunidad',
  where: 'Biblioteca, 700 E Palmdale Blvd; salón 2',
  text: 'Traigan a sus niñas y niños.\nHabrá cena.',
  url: 'https://tequio.example/palmdale/meetings/1',
  cancelled: false
};

const octets = (line: string) => Buffer.byteLength(line, 'utf8');
const unfolded = (text: string) => text.replace(/\r\n /g, '');

test('no line is longer than 75 octets, however many accents it has', () => {
  const text = icalendar('Reuniones de Palmdale', 'es', [december]);
  expect(
    text
      .split('\r\n')
      .map(octets)
      .filter((length) => length > 75)
  ).toEqual([]);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('unfolded, the accents are whole again', () => {
  const long = `SUMMARY:${'ñáéíóú'.repeat(40)}`;
  expect(unfolded(folded(long))).toBe(long);
  expect(
    folded(long)
      .split('\r\n')
      .every((line) => octets(line) <= 75)
  ).toBe(true);
  expect(folded(long)).not.toContain('\ufffd');
});

test('a letter of four octets is never cut', () => {
  const long = `X:${'🌽'.repeat(50)}`;
  expect(unfolded(folded(long))).toBe(long);
  expect(folded(long).split('\r\n').map(octets)).toSatisfy((sizes: number[]) =>
    sizes.every((size) => size <= 75)
  );
});

test('a line of exactly 75 octets stays whole, one more begins a second', () => {
  expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
  expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
});

test('commas, semicolons, backslashes and line ends are escaped; other control letters go', () => {
  expect(escaped('a, b; c\\d\r\ne\nf\u0007')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
});

test('times are in UTC, a change counts up, and a cancelled meeting says so', () => {
  const text = icalendar('Palmdale', 'es', [{ ...december, cancelled: true }]);
  expect(text).toContain('DTSTART:20261209T020000Z\r\n');
  expect(text).toContain('DTEND:20261209T040000Z\r\n');
  expect(text).toContain('SEQUENCE:2\r\n');
  expect(text).toContain('STATUS:CANCELLED\r\n');
});

test('a calendar without meetings is still a calendar', () => {
  expect(icalendar('Palmdale', 'en', [])).toContain('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n');
});
