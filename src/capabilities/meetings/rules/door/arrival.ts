/** How somebody signed in: by card, by a greeter's search, from afar, on the paper sheet, or on their own phone. */
export const ways = ['card', 'search', 'phone', 'paper', 'self'] as const;
export type Via = (typeof ways)[number];

export const modes = ['in_person', 'video', 'phone'] as const;
export type Mode = (typeof modes)[number];

/** Why an arrival could not be taken as it came. */
export type Reason =
  | 'card_forged'
  | 'card_revoked'
  | 'card_foreign'
  | 'clock_skew'
  | 'meeting_closed'
  | 'meeting_cancelled'
  | 'unknown_member';

/** What the door must know of a meeting. Days are those of the community. */
export type DoorMeeting = {
  firstDay: string;
  lastDay: string;
  closedAt: Date | null;
  cancelledAt: Date | null;
};

const FEW_MINUTES = 3 * 60_000;

/**
 * When somebody arrived, by our clock. A device tells its own "now" when it syncs: a clock that is off by more
 * than a few minutes is set right by that difference. Nobody arrives after we have heard of it.
 */
export function arrivedAt(claimed: Date, deviceNow: Date, now: Date): Date {
  const off = now.getTime() - deviceNow.getTime();
  const right = Math.abs(off) > FEW_MINUTES ? claimed.getTime() + off : claimed.getTime();
  const early = right - now.getTime();
  return new Date(early > 0 && early <= DAY ? now.getTime() : right);
}

const DAY = 24 * 3_600_000;

/** What stands in the way of an arrival at this time, or nothing. `day` is the day of `at` in the community. */
export function standsInTheWay(meeting: DoorMeeting, at: Date, day: string): Reason | null {
  if (meeting.cancelledAt) return 'meeting_cancelled';
  if (day < meeting.firstDay || day > meeting.lastDay) return 'clock_skew';
  // A phone that was offline may tell after the end of somebody who came before it.
  if (meeting.closedAt && at > meeting.closedAt) return 'meeting_closed';
  return null;
}

const HOUR = 3_600_000;

/** From an hour before the start until the end, members may sign themselves in. */
export function selfSignInOpen(
  meeting: { startsAt: Date; endsAt: Date; closedAt: Date | null },
  now: Date
): boolean {
  return now.getTime() >= meeting.startsAt.getTime() - HOUR && now <= meeting.endsAt && !meeting.closedAt;
}
