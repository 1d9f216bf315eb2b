import { z } from 'zod';
import { cardOf, dueAt, may as meetings, paperState } from '#capabilities/meetings';
import {
  addPaper,
  agendaOf,
  handPaper,
  meetingOf,
  noticeOf,
  papersOf,
  publish
} from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { momentOf } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow, may } from '#platform/policy';
import { deed } from '../../deed.ts';
import { Id, Link, Pair, paperFrom } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.handPapers);
    const { timeZone } = communityOf(tx);
    const meeting = await meetingOf(tx, params.meeting);
    const agenda = await agendaOf(tx, params.meeting);
    const papers = (await papersOf(tx, params.meeting)).map((paper) => ({
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

const Paper = z.object({ id: Id, title: Pair, link: Link });

export const actions: Actions = {
  publish: (event) => deed(event, z.object({}), (_, context, id) => publish(context, id)),
  paper: (event) =>
    deed(event, Paper, (paper, context, id) => addPaper(context, id, paperFrom(paper, context))),
  hand: (event) =>
    deed(event, z.object({ paper: Id }), ({ paper }, context, id) => handPaper(context, id, paper))
};
