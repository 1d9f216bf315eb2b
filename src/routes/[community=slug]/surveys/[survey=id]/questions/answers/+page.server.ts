import { choicesFrom, movedIn } from '#capabilities/surveys';
import { writeChoices } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { opened, settled } from '../draft.ts';
import { answersView, Moved, Written, typedFrom } from './answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  answersView(context, params.survey, url.searchParams.get('at') ?? '');

export const actions: Actions = {
  save: (event) =>
    attempt(event, Written, async (form, context) => {
      const surveyId = event.params.survey;
      const { languages } = await read(context, (tx) => opened(tx, surveyId));
      const kept = await writeChoices(context, { surveyId, seen: form.seen }, form.list, (before, first) =>
        choicesFrom(before, typedFrom(form, languages, before), first)
      );
      const on = event.url.pathname.replace(/answers$/, 'edit');
      settled(kept, context, surveyId, `${on}?at=${encodeURIComponent(form.at)}`);
    }),
  move: (event) =>
    attempt(event, Moved, async (form, context) => {
      const surveyId = event.params.survey;
      const { languages } = await read(context, (tx) => opened(tx, surveyId));
      const [by, name] = [form.move.startsWith('u') ? (-1 as const) : (1 as const), form.move.slice(2)];
      const kept = await writeChoices(context, { surveyId, seen: form.seen }, form.list, (before, first) =>
        movedIn(choicesFrom(before, typedFrom(form, languages, before), first), name, by)
      );
      settled(kept, context, surveyId, `${event.url.pathname}?at=${encodeURIComponent(form.at)}`);
    })
};
