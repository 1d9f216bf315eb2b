import { readToken } from '../../../accounts/server/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { icalendar, type CalendarEvent } from '../../rules/plan/ical.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { meetingOf } from './find.ts';
import { meetingFrom, meetings } from './rows.ts';

const YEAR = 365 * 86_400_000;
const MOST = 300;

/** Every announced meeting of the last year and ahead, for calendars that follow the community. */
export function communityCalendar(context: Context, origin: string): Promise<string> {
  return read(context, async (tx) => written(tx, origin, await announced(tx)));
}

/** The same for one person: what they said no to is left out. The key is the token their calendar carries. */
export function personalCalendar(context: Context, key: string, origin: string): Promise<string> {
  return read(context, async (tx) => {
    const { memberId } = await readToken(tx, 'calendar', key);
    const rows = await tx.db
      .selectFrom('rsvp')
      .select('meetingId')
      .where('communityId', '=', communityOf(tx).id)
      .where('memberId', '=', memberId)
      .where('answer', '=', 'not')
      .execute();
    const declined = new Set(rows.map(({ meetingId }) => meetingId));
    return written(
      tx,
      origin,
      (await announced(tx)).filter(({ id }) => !declined.has(id))
    );
  });
}

/** One meeting, to be added by hand. */
export function meetingCalendar(context: Context, meetingId: string, origin: string): Promise<string> {
  return read(context, async (tx) => written(tx, origin, [await meetingOf(tx, meetingId)]));
}

async function announced(tx: Tx): Promise<Meeting[]> {
  const rows = await meetings(tx)
    .where('publishedAt', 'is not', null)
    .where('startsAt', '>', new Date(tx.clock().getTime() - YEAR))
    .orderBy('startsAt', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => meetingFrom(tx, row)).reverse();
}

function written(tx: Tx, origin: string, list: Meeting[]): string {
  const community = communityOf(tx);
  const name = m.meetings_calendar_of(
    { community: inLanguage(community.name, tx.locale) },
    { locale: tx.locale }
  );
  return icalendar(
    name,
    tx.locale,
    list.map((meeting) => asEvent(tx, meeting, origin))
  );
}

function asEvent(tx: Tx, meeting: Meeting, origin: string): CalendarEvent {
  const { slug } = communityOf(tx);
  const because = meeting.cancelledBecause && inLanguage(meeting.cancelledBecause, tx.locale);
  return {
    uid: `${meeting.id}@${slug}.tequio`,
    sequence: meeting.sequence,
    stamp: meeting.changedAt ?? meeting.createdAt,
    from: meeting.startsAt,
    to: meeting.endsAt,
    title: inLanguage(meeting.title, tx.locale),
    where: meeting.place ?? meeting.link,
    text: because ?? meeting.link,
    url: `${origin}/${slug}/meetings/${meeting.id}`,
    cancelled: meeting.cancelledAt !== null
  };
}
