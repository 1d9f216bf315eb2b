import { cardOf, dueAt, may as meetings, paperState } from '#capabilities/meetings';
import { agendaOf, meetingOf, noticeOf, papersOf } from '#capabilities/meetings/server';
import { communityOf, type Context } from '#platform/context';
import { momentOf } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow, may } from '#platform/policy';

/** What is left to do before the day: the announcement and its rules, and the papers for the interpreters. */
export const prepareView = (context: Context, id: string) =>
  read(context, async (tx) => {
    allow(tx, meetings.handPapers);
    const { timeZone } = communityOf(tx);
    const meeting = await meetingOf(tx, id);
    const agenda = await agendaOf(tx, id);
    const papers = (await papersOf(tx, id)).map((paper) => ({
      id: paper.id,
      title: inLanguage(paper.title, tx.locale),
      state: paperState(paper, meeting.startsAt, tx.clock())
    }));
    const can = {
      plan: may(tx, meetings.plan),
      cancel: may(tx, meetings.cancel),
      open: may(tx, meetings.open)
    };
    const toPost = agenda.length > 0 && !meeting.agendaPostedAt;
    const findings = await noticeOf(tx, meeting, agenda);
    const due = momentOf(dueAt(meeting.startsAt), timeZone, tx.locale);
    return {
      meeting: cardOf(meeting, timeZone, tx.locale),
      items: agenda.length,
      toPost,
      papers,
      due,
      findings,
      can,
      id: newId()
    };
  });
