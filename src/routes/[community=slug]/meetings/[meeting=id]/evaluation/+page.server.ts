import { z } from 'zod';
import { cardOf, may as meetings, questions } from '#capabilities/meetings';
import {
  closeEvaluation,
  countDots,
  evaluationOf,
  meetingOf,
  openEvaluation
} from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { deed } from '../../deed.ts';
import { DotsForm, dotsFrom } from '../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => ({
    meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale),
    evaluation: await evaluationOf(tx, params.meeting),
    address: `${url.origin}${url.pathname.replace(/evaluation$/, 'evaluate')}`,
    learns: may(tx, meetings.learn)
  }));

const Asked = z.object({ questions: z.array(z.enum(questions)).default([]) });
export const actions: Actions = {
  ask: (event) => deed(event, Asked, (asked, context, id) => openEvaluation(context, id, asked.questions)),
  close: (event) => deed(event, z.object({}), (_, context, id) => closeEvaluation(context, id)),
  dots: (event) => deed(event, DotsForm, (form, context, id) => countDots(context, id, dotsFrom(form)))
};
