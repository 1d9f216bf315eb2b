import { cardOf, may as meetings, timed } from '#capabilities/meetings';
import {
  agendaOf,
  decidedIn,
  meetingOf,
  minutesFor,
  myAnswer,
  papersOf,
  townHallIfAny
} from '#capabilities/meetings/server';
import { venue } from '#capabilities/places/server';
import { communityOf, type Context, type Tx } from '#platform/context';
import { hourOf } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may } from '#platform/policy';
import type { Meeting } from '#capabilities/meetings';

/** Everything the page of a meeting shows to whoever reads it. */
export const meetingView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const meeting = await meetingOf(tx, id);
    const over = meeting.closedAt !== null;
    const minutes = over ? await minutesFor(tx, id) : null;
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      venue: meeting.venueId && !over ? await venue(tx, meeting.venueId) : null,
      items: await itemsOf(tx, meeting),
      papers: (await papersOf(tx, id)).map((paper) => ({
        id: paper.id,
        title: inLanguage(paper.title, tx.locale),
        link: paper.link
      })),
      answer: over ? null : await myAnswer(tx, id),
      decided: minutes ? decidedIn(minutes.content, tx.locale) : [],
      townHall: await townHallAt(tx, meeting),
      isMember: isMember(tx.actor),
      plans: may(tx, meetings.plan),
      runs: may(tx, meetings.run),
      door: may(tx, meetings.open) || may(tx, meetings.welcome),
      childcare: may(tx, meetings.countChildren)
    };
  });

/** Whether it is a town hall already, or only of the kind that becomes one, for whoever prepares it. */
async function townHallAt(tx: Tx, { id, kind }: Meeting): Promise<'stands' | 'begins' | null> {
  if (kind !== 'town_hall') return null;
  if (await townHallIfAny(tx, id)) return 'stands';
  return may(tx, meetings.prepareTownHall) ? 'begins' : null;
}

/** The agenda once it is posted; before that only for those who write it. */
async function itemsOf(tx: Tx, meeting: Meeting) {
  if (!meeting.agendaPostedAt && !may(tx, meetings.plan)) return [];
  const { timeZone } = communityOf(tx);
  const items = timed(await agendaOf(tx, meeting.id), meeting.startsAt, tx.clock());
  return items.map(({ id, title, purpose, minutes, presenter, planned }) => {
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
  });
}
