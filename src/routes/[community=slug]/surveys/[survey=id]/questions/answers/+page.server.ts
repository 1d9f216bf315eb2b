import { choicesFrom } from '#capabilities/surveys';
import { moveChoice, writeChoices } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { opened, settled } from '../draft.ts';
import { answersView, Moved, Written, typedFrom } from './answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  answersView(context, params.survey, url.searchParams.get('at') ?? '');

const again = (url: URL, at: string) => `${url.pathname}?at=${encodeURIComponent(at)}`;

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
    attempt(event, Moved, async ({ seen, at, list, move }, context) => {
      const [way, name] = [move.slice(0, 1), move.slice(2)];
      const surveyId = event.params.survey;
      const kept = await moveChoice(context, { surveyId, seen }, list, { name, by: way === 'u' ? -1 : 1 });
      settled(kept, context, surveyId, again(event.url, at));
    })
};
