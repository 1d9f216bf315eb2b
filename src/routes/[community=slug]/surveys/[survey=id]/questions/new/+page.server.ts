import { addQuestion } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { opened, settled } from '../draft.ts';
import { newView, questionFrom, Question } from './question.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  newView(context, params.survey, url.searchParams);

export const actions: Actions = {
  default: (event) =>
    attempt(event, Question, async (typed, context) => {
      const surveyId = event.params.survey;
      const made = questionFrom(typed, await read(context, (tx) => opened(tx, surveyId)));
      const kept = await addQuestion(context, { surveyId, seen: typed.seen }, made);
      const path = [made.place.section, made.item.name].filter(Boolean).join('/');
      const on = `${event.url.pathname.replace(/\/new$/, '')}/edit?at=${encodeURIComponent(path)}&added`;
      settled(kept, context, surveyId, on);
    })
};
