import { moveInto, removeQuestion, writeQuestion } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { At, opened, settled } from '../draft.ts';
import { editView } from './view.ts';
import { Changed, Into, pathAfter, writingFrom } from './writing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  editView(context, params.survey, url.searchParams.get('at') ?? '');

const outlineOf = (url: URL) => url.pathname.replace(/\/edit$/, '');
const at = (url: URL, path: string) => `${url.pathname}?at=${encodeURIComponent(path)}`;

export const actions: Actions = {
  save: (event) =>
    attempt(event, Changed, async (typed, context) => {
      const surveyId = event.params.survey;
      const writing = writingFrom(typed, await read(context, (tx) => opened(tx, surveyId)));
      const kept = await writeQuestion(context, { surveyId, seen: typed.seen }, typed.at, writing);
      settled(kept, context, surveyId, at(event.url, pathAfter(typed)));
    }),
  into: (event) =>
    attempt(event, Into, async ({ seen, at: path, section }, context) => {
      const kept = await moveInto(context, { surveyId: event.params.survey, seen }, path, section);
      const name = path.slice(path.lastIndexOf('/') + 1);
      settled(kept, context, event.params.survey, at(event.url, section ? `${section}/${name}` : name));
    }),
  remove: (event) =>
    attempt(event, At, async ({ seen, at: path }, context) => {
      const kept = await removeQuestion(context, { surveyId: event.params.survey, seen }, path);
      settled(kept, context, event.params.survey, outlineOf(event.url));
    })
};
