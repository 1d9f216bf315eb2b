import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answers, cardOf, may as meetings, needKinds, needsFrom } from '#capabilities/meetings';
import { answerInvitation, meetingOf, myAnswer } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Maybe } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

const Ages = z
  .string()
  .trim()
  .regex(/^((1[0-7]|\d)([\s,y]+(?=\d)|$))*$/, 'meetings_answer_ages_wrong')
  .optional();
const Answer = z.object({
  answer: z.enum(answers, 'meetings_form_needed'),
  ages: Ages,
  ...(Object.fromEntries(needKinds.map((kind) => [kind, Maybe])) as Record<
    (typeof needKinds)[number],
    typeof Maybe
  >)
});

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.answer);
    const meeting = await meetingOf(tx, params.meeting);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      mine: await myAnswer(tx, params.meeting)
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Answer, async ({ answer, ages, ...details }, context) => {
      await answerInvitation(context, event.params.meeting, {
        answer,
        needs: needsFrom(details, ages ?? '')
      });
      redirect(303, communityPath(context, 'meetings', event.params.meeting));
    })
};
