import { cardOf, type Meeting, type MeetingCard } from '#capabilities/meetings';
import { upcoming } from '#capabilities/meetings/server';
import { venue } from '#capabilities/places/server';
import { communityOf, type Tx } from '#platform/context';

/** The next meeting as it is shown, and as it is kept; null when none is announced. */
export async function nextOf(tx: Tx): Promise<{ meeting: Meeting; card: MeetingCard } | null> {
  const meeting = (await upcoming(tx, 10)).find((one) => one.publishedAt && !one.cancelledAt);
  if (!meeting) return null;
  const card = cardOf(meeting, communityOf(tx).timeZone, tx.locale);
  const place = card.place ?? (meeting.venueId && (await venue(tx, meeting.venueId)).name);
  return { meeting, card: { ...card, place: place || null } };
}
