import { addDays, instantOf } from '../../../../platform/clock/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import type { Meeting } from './meeting.ts';

export type PostKind = 'notice' | 'reminder' | 'cancellation';
export type Way = 'email' | 'text';

/** A notice has much to say and fits a letter; what is short and pressing goes to the phone. */
export const waysFor: Record<PostKind, readonly [Way, Way]> = {
  notice: ['email', 'text'],
  reminder: ['text', 'email'],
  cancellation: ['text', 'email']
};

/** Which of the three is due now, given which were finished. A reminder goes out at ten on the day before. */
export function duePost(
  meeting: Pick<Meeting, 'publishedAt' | 'cancelledAt' | 'openedAt' | 'closedAt' | 'startsAt' | 'day'>,
  done: ReadonlyMap<string, Date>,
  now: Date,
  timeZone: string
): PostKind | null {
  const { publishedAt, cancelledAt, openedAt, closedAt, startsAt, day } = meeting;
  if (!publishedAt || openedAt || closedAt || startsAt <= now) return null;
  if (cancelledAt) return done.has('cancellation') ? null : 'cancellation';
  const noticed = done.get('notice');
  if (!noticed) return 'notice';
  const reminderAt = instantOf(timeZone, addDays(day, -1), '10:00');
  // Whoever heard of it only since then needs no second word.
  return now >= reminderAt && noticed < reminderAt && !done.has('reminder') ? 'reminder' : null;
}

/** Languages of Mexico: who speaks one is rather written to in Spanish than in English. */
const NEAR_SPANISH = ['es', 'mix', 'zap', 'nah', 'trq', 'maz', 'myn', 'tzo', 'yua', 'mxb', 'zai'];

/** We write in two languages; this is the nearer one to what somebody wants to be spoken to in. */
export const writtenTo = (language: string): Locale =>
  NEAR_SPANISH.includes(language.split('-')[0]!) ? 'es' : 'en';
