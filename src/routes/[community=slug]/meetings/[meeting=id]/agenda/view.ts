import { cardOf, may as meetings, timed, totalMinutes } from '#capabilities/meetings';
import { agendaOf, meetingOf } from '#capabilities/meetings/server';
import { communityOf, type Context } from '#platform/context';
import { hourOf } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { missing, reading } from '#platform/localized';
import { allow } from '#platform/policy';

/** The agenda as it is being written, and the item that is being changed. */
export const agendaView = (context: Context, meetingId: string, changing: string | null) =>
  read(context, async (tx) => {
    allow(tx, meetings.plan);
    const { timeZone, languages } = communityOf(tx);
    const meeting = await meetingOf(tx, meetingId);
    const items = timed(await agendaOf(tx, meetingId), meeting.startsAt, tx.clock());
    return {
      meeting: cardOf(meeting, timeZone, tx.locale),
      editing: items.find(({ id }) => id === changing) ?? null,
      minutes: totalMinutes(items),
      planned: Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000),
      items: items.map(({ planned, title, ...item }) => {
        const { text, language } = reading(title, tx.locale);
        return {
          ...item,
          title: text,
          language,
          missing: missing(title, languages),
          at: hourOf(planned, timeZone, tx.locale)
        };
      }),
      id: newId()
    };
  });
