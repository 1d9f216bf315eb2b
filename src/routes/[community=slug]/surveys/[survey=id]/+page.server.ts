import { redirect } from '@sveltejs/kit';
import { closeSurvey, openSurvey } from '#capabilities/surveys/server';
import { attempt } from '#platform/web/server';
import { Nothing } from '../forms.ts';
import { surveyView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => surveyView(context, params.survey);

export const actions: Actions = {
  open: (event) =>
    attempt(event, Nothing, async (_, context) => {
      await openSurvey(context, event.params.survey);
      redirect(303, event.url.pathname);
    }),
  close: (event) =>
    attempt(event, Nothing, async (_, context) => {
      await closeSurvey(context, event.params.survey);
      redirect(303, event.url.pathname);
    })
};
