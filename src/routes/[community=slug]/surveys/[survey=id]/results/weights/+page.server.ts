import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { changePlan, useMargin, weighingOf } from '#capabilities/surveys/server';
import { attempt, communityPath } from '#platform/web/server';
import { Settings, weighingShown } from './shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) =>
  weighingShown(await weighingOf(context, params.survey), context.locale);

export const actions: Actions = {
  settings: (event) =>
    attempt(event, Settings, async ({ trim, errors, strata }, context) => {
      const most = trim === '' ? null : Number(trim.replace(',', '.'));
      await changePlan(context, event.params.survey, { trim: most, errors, strata: strata || null });
      redirect(303, communityPath(context, 'surveys', event.params.survey, 'results', 'weights'));
    }),
  remove: (event) =>
    attempt(event, z.object({ question: z.string() }), async ({ question }, context) => {
      await useMargin(context, event.params.survey, { question, dimension: 'language', groups: {} });
    })
};
