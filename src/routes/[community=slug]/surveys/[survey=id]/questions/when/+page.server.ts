import { writeQuestion } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { opened, settled } from '../draft.ts';
import { Added, ByHand, relevantWith, relevantWithout, Taken, whenView } from './condition.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  whenView(context, params.survey, url.searchParams);

type Event = Parameters<NonNullable<Actions[string]>>[0];

/** Writes the condition anew and shows it. */
async function keep(event: Event, at: { at: string; seen: number }, relevant: string) {
  const { context } = event.locals;
  const surveyId = event.params.survey!;
  const kept = await writeQuestion(context, { surveyId, seen: at.seen }, at.at, { formulas: { relevant } });
  return settled(kept, context, surveyId, `${event.url.pathname}?at=${encodeURIComponent(at.at)}`);
}

export const actions: Actions = {
  add: (event) =>
    attempt(event, Added, async (typed, context) => {
      const { draft } = await read(context, (tx) => opened(tx, event.params.survey));
      return keep(event, typed, relevantWith(draft.definition, typed));
    }),
  take: (event) =>
    attempt(event, Taken, async (typed, context) => {
      const { draft } = await read(context, (tx) => opened(tx, event.params.survey));
      return keep(event, typed, relevantWithout(draft.definition, typed));
    }),
  hand: (event) => attempt(event, ByHand, (typed) => keep(event, typed, typed.relevant))
};
