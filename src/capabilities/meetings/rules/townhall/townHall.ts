import type { Localized } from '../../../../platform/localized/index.ts';
import type { Meeting } from '../plan/meeting.ts';

/** What a meeting has more when it is a town hall. */
export type TownHall = {
  meetingId: string;
  about: Localized;
  /** How many can come; null where whoever comes finds room. */
  seats: number | null;
  registrationClosesAt: Date | null;
  questionsOpenedAt: Date | null;
  questionsClosedAt: Date | null;
  roomCode: string | null;
};

type Course = Pick<Meeting, 'publishedAt' | 'closedAt' | 'cancelledAt' | 'endsAt'>;

/** Whether anybody may still register: announced, not over, and before the last hour that was set. */
export function registrationOpen(
  { publishedAt, closedAt, cancelledAt, endsAt }: Course,
  { registrationClosesAt }: Pick<TownHall, 'registrationClosesAt'>,
  now: Date
): boolean {
  if (!publishedAt || closedAt || cancelledAt || endsAt <= now) return false;
  return !registrationClosesAt || now < registrationClosesAt;
}

/** Questions may be asked from the moment they are opened, also days before, until they are closed. */
export const questionsOpen = (
  { questionsOpenedAt, questionsClosedAt }: Pick<TownHall, 'questionsOpenedAt' | 'questionsClosedAt'>,
  { cancelledAt, closedAt }: Pick<Course, 'cancelledAt' | 'closedAt'>
): boolean => questionsOpenedAt !== null && !questionsClosedAt && !cancelledAt && !closedAt;

/** Names, contacts and needs are gone after so many days; whoever wants to stay in touch is kept a year. */
export const KEPT_DAYS = 30;
export const TOUCH_DAYS = 365;
