import { z } from 'zod';
import { changePlan, planOf, surveysOf } from '#capabilities/surveys/server';
import { attempt } from '#platform/web/server';
import { changeFrom, Settled, settingsShown } from './settings';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const surveys = await surveysOf(context);
  return settingsShown(await planOf(context, params.survey), surveys, params.survey, context.locale);
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Settled, async (settled: z.infer<typeof Settled>, context) => {
      const { plan } = await planOf(context, event.params.survey);
      await changePlan(context, event.params.survey, changeFrom(settled, plan));
      return { kept: true };
    })
};
