import { redirect, type Action } from '@sveltejs/kit';
import { z } from 'zod';
import {
  countAnyway,
  findSurvey,
  letStand,
  lookAgain,
  oneAnswer,
  strike
} from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const one = await oneAnswer(tx, params.survey, params.response);
    const { title } = await findSurvey(tx, params.survey);
    return { one, survey: { id: params.survey, title: reading(title, tx.locale).text } };
  });

const Why = z.object({ why: z.string().max(500) });

/** What somebody says of the answers, and back to the list. */
const judgedBy =
  (judge: typeof strike): Action =>
  (event) =>
    attempt(event, Why, async ({ why }, context) => {
      await judge(context, event.params.response!, why);
      redirect(303, communityPath(context, 'surveys', event.params.survey!, 'desk'));
    });

export const actions: Actions = {
  count: judgedBy(countAnyway),
  strike: judgedBy(strike),
  stand: judgedBy(letStand),
  again: (event) => attempt(event, z.object({}), (_, context) => lookAgain(context, event.params.response))
};
