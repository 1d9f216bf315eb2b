import { markFrom, newTracker } from '#capabilities/decisions';
import { ballotOf, castVote, voteOf, withdrawVote } from '#capabilities/decisions/server';
import { attempt } from '#platform/web/server';
import { z } from 'zod';
import { aboutOf } from './about.ts';
import { whyNot } from './barred.ts';
import { BallotTyped } from './shapes.ts';
import { voidedView, voteView } from './view.ts';
import { waysFor } from './ways.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const vote = await voteOf(context, params.vote);
  const { open, voted, eligible, missing, mine, minimumAge } = vote;
  return {
    ...{ open, mine, minimumAge, voided: voidedView(context, vote.voided) },
    vote: voteView(context, vote),
    about: await aboutOf(context, vote.subject),
    turnout: { voted, eligible, missing },
    barred: whyNot(mine),
    // Made anew on the voter’s own device where scripts run; without them the page brings one.
    tracker: vote.secret ? newTracker() : '',
    ...waysFor(context, vote)
  };
};

export const actions: Actions = {
  cast: (event) =>
    attempt(event, BallotTyped, async ({ tracker, reason, ...typed }, context) => {
      const form = await ballotOf(context, event.params.vote);
      const given = { voteId: event.params.vote, mark: markFrom(form, typed), tracker, reason };
      return { cast: await castVote(context, given) };
    }),
  withdraw: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await withdrawVote(context, event.params.vote);
      return { withdrawn: true };
    })
};
