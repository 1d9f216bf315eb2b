import { readReceipt } from '#capabilities/decisions';
import { resultsOf, witnessRecount } from '#capabilities/decisions/server';
import { attempt } from '#platform/web/server';
import { aboutOf } from '../about.ts';
import { Nothing } from '../shapes.ts';
import { voteView } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { vote, ...results } = await resultsOf(context, params.vote);
  const typed = url.searchParams.get('tracker')?.trim() ?? '';
  const tracker = readReceipt(typed);
  return {
    vote: voteView(context, vote, 'hand'),
    about: await aboutOf(context, vote.subject),
    answers: voteView(context, vote).answers,
    ...results,
    looked: typed ? { typed, found: tracker !== null && results.trackers.includes(tracker) } : null
  };
};

export const actions: Actions = {
  default: (event) => attempt(event, Nothing, (_, context) => witnessRecount(context, event.params.vote))
};
