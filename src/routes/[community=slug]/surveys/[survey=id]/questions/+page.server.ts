import { moveQuestion } from '#capabilities/surveys/server';
import { attempt } from '#platform/web/server';
import { At, settled } from './draft.ts';
import { outlineView } from './outline.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  outlineView(context, params.survey, url.searchParams);

const move =
  (by: -1 | 1): Actions[string] =>
  async (event) =>
    attempt(event, At, async ({ seen, at }, context) => {
      const surveyId = event.params.survey!;
      const kept = await moveQuestion(context, { surveyId, seen }, at, by);
      settled(
        kept,
        context,
        surveyId,
        `${event.url.pathname}?${onPage(event.url)}#${at.replaceAll('/', '-')}`
      );
    });

const onPage = (url: URL) => new URLSearchParams({ page: url.searchParams.get('page') ?? '1' });

export const actions: Actions = { up: move(-1), down: move(1) };
