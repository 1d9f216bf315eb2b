import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { icalendar, type CalendarEvent } from '../../rules/plan/ical.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import type { Workshop } from '../../rules/townhall/workshop.ts';
import { townHallOf, type Hall } from './find.ts';
import { seatsOfPerson } from './seatRows.ts';
import { holderOf } from './ticket.ts';
import { workshopsOf } from './workshops.ts';

/** One's own day as a calendar takes it: the town hall, and the workshops where one has a seat. */
export function calendarOfMine(
  context: Context,
  meetingId: string,
  ticket: string | null,
  origin: string
): Promise<string> {
  return read(context, async (tx) => {
    const hall = await townHallOf(tx, meetingId);
    return ownCalendar(tx, hall, await holderOf(tx, meetingId, ticket), origin);
  });
}

export async function ownCalendar(
  tx: Tx,
  hall: Hall,
  { id }: Pick<Registration, 'id'>,
  origin: string
): Promise<string> {
  const { meeting } = hall;
  const seated = (await seatsOfPerson(tx, id)).filter(({ seatedAt }) => seatedAt);
  const workshops = seated.length ? await workshopsOf(tx, meeting.id) : [];
  const mine = workshops.filter((one) => seated.some(({ workshopId }) => workshopId === one.id));
  const title = inLanguage(meeting.title, tx.locale);
  const main = eventOf(tx, hall, meeting, origin, { id: meeting.id, title, where: meeting.place });
  const rest = mine.map((one) => eventOf(tx, hall, one, origin, named(one, tx.locale)));
  return icalendar(title, tx.locale, [main, ...rest]);
}

type Named = { id: string; title: string; where: string | null };
type Span = { startsAt: Date; endsAt: Date };

const named = ({ id, title, room }: Workshop, locale: string): Named => ({
  id,
  title: inLanguage(title, locale),
  where: room
});

function eventOf(tx: Tx, { meeting }: Hall, span: Span, origin: string, named: Named): CalendarEvent {
  const { slug } = communityOf(tx);
  return {
    uid: `${named.id}@${slug}.tequio`,
    sequence: meeting.sequence,
    stamp: meeting.changedAt ?? meeting.createdAt,
    from: span.startsAt,
    to: span.endsAt,
    title: named.title,
    where: named.where ?? meeting.link,
    text: meeting.link,
    url: `${origin}/${slug}/meetings/${meeting.id}/townhall`,
    cancelled: meeting.cancelledAt !== null
  };
}
