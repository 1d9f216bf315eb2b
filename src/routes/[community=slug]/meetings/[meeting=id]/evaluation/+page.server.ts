import { z } from 'zod';
import { cardOf, faces, may as meetings, questions } from '#capabilities/meetings';
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
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => ({
    meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale),
    evaluation: await evaluationOf(tx, params.meeting),
    address: `${url.origin}${url.pathname.replace(/evaluation$/, 'evaluate')}`,
    learns: may(tx, meetings.learn)
  }));

const Asked = z.object({ questions: z.array(z.enum(questions)).default([]) });
const count = z.union([
  z.literal('').transform(() => 0),
  z.coerce
    .number('meetings_form_count')
    .int('meetings_form_count')
    .min(0, 'meetings_form_count')
    .max(5000, 'meetings_form_count')
]);
const Dots = z.object({ dots: z.partialRecord(z.enum(questions), z.record(z.enum(['1', '2', '3']), count)) });

export const actions: Actions = {
  ask: (event) => deed(event, Asked, (asked, context, id) => openEvaluation(context, id, asked.questions)),
  close: (event) => deed(event, z.object({}), (_, context, id) => closeEvaluation(context, id)),
  dots: (event) =>
    deed(event, Dots, ({ dots }, context, id) => {
      const rows = questions.flatMap((question) =>
        faces.flatMap((face) => (dots[question] ? [{ question, face, dots: dots[question][`${face}`] }] : []))
      );
      return countDots(context, id, rows);
    })
};
