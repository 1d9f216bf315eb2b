import { cardOf, may as meetings, timed } from '#capabilities/meetings';
import { agendaOf, meetingOf, myAnswer, papersOf } from '#capabilities/meetings/server';
import { venue } from '#capabilities/places/server';
import { communityOf } from '#platform/context';
import { hourOf } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { timeZone } = communityOf(tx);
    const meeting = await meetingOf(tx, params.meeting);
    const shown = meeting.agendaPostedAt !== null || may(tx, meetings.plan);
    const items = shown ? timed(await agendaOf(tx, params.meeting), meeting.startsAt, tx.clock()) : [];
    return {
      meeting: cardOf(meeting, timeZone, tx.locale),
      venue: meeting.venueId ? await venue(tx, meeting.venueId) : null,
      items: items.map(({ id, title, purpose, minutes, presenter, planned }) => {
        const { text, language } = reading(title, tx.locale);
        return {
          id,
          title: text,
          language,
          purpose,
          minutes,
          presenter,
          at: hourOf(planned, timeZone, tx.locale)
        };
      }),
      papers: (await papersOf(tx, params.meeting)).map(({ id, title, link }) => ({
        id,
        title: inLanguage(title, tx.locale),
        link
      })),
      answer: await myAnswer(tx, params.meeting),
      isMember: isMember(tx.actor),
      plans: may(tx, meetings.plan),
      runs: may(tx, meetings.run),
      door: may(tx, meetings.open) || may(tx, meetings.welcome),
      childcare: may(tx, meetings.countChildren)
    };
  });
