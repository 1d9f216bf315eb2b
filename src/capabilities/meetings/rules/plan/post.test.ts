import { describe, expect, it } from 'vitest';
import { duePost, writtenTo } from './post.ts';

const zone = 'America/Los_Angeles';
const at = (text: string) => new Date(`${text}-08:00`);
const december = {
  publishedAt: at('2026-11-20T09:00:00'),
  cancelledAt: null as Date | null,
  openedAt: null,
  closedAt: null,
  startsAt: at('2026-12-08T18:00:00'),
  day: '2026-12-08'
};
const noticed = new Map([['notice', at('2026-11-20T09:05:00')]]);
const due = (done: Map<string, Date>, now: string, change = {}) =>
  duePost({ ...december, ...change }, done, at(now), zone);

describe('what is due', () => {
  it('the notice, as soon as the meeting is announced', () => {
    expect(due(new Map(), '2026-11-20T09:01:00')).toBe('notice');
    expect(due(new Map(), '2026-11-20T09:01:00', { publishedAt: null })).toBeNull();
  });

  it('a reminder at ten on the day before, once', () => {
    expect(due(noticed, '2026-12-07T09:59:00')).toBeNull();
    expect(due(noticed, '2026-12-07T10:00:00')).toBe('reminder');
    expect(
      due(new Map([...noticed, ['reminder', at('2026-12-07T10:00:00')]]), '2026-12-07T10:05:00')
    ).toBeNull();
  });

  it('no reminder for a meeting announced an hour ago', () =>
    expect(due(new Map([['notice', at('2026-12-07T15:00:00')]]), '2026-12-07T16:00:00')).toBeNull());

  it('a cancellation instead of everything else; nothing once the hour has come', () => {
    expect(due(noticed, '2026-12-07T12:00:00', { cancelledAt: at('2026-12-07T11:00:00') })).toBe(
      'cancellation'
    );
    expect(due(noticed, '2026-12-08T18:00:00')).toBeNull();
  });
});

it('who speaks Mixtec is written to in Spanish, who speaks Tagalog in English', () =>
  expect(['es', 'mix', 'tl', 'en', 'es-MX'].map(writtenTo)).toEqual(['es', 'es', 'en', 'en', 'es']));
