import { may, readTracker } from '#capabilities/decisions';
import { resultsOf } from '#capabilities/decisions/server';
import { may as allowed } from '#platform/policy';
import { voteView } from '../view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { vote, list: _, ...results } = await resultsOf(context, params.vote);
  const typed = url.searchParams.get('tracker')?.trim() ?? '';
  const tracker = readTracker(typed);
  return {
    vote: voteView(context, vote, 'hand'),
    answers: voteView(context, vote).answers,
    ...results,
    looked: typed ? { typed, found: tracker !== null && results.trackers.includes(tracker) } : null,
    observes: allowed(context, may.observe)
  };
};
