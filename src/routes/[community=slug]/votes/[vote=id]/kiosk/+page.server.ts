import { z } from 'zod';
import { markFrom } from '#capabilities/decisions';
import { castVote, voteAtKiosk } from '#capabilities/decisions/server';
import { attempt } from '#platform/web/server';
import { BallotTyped } from '../shapes.ts';
import { voteView } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

const Shown = BallotTyped.extend({ card: z.string().trim().min(1).max(400) });

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const vote = await voteAtKiosk(context, params.vote);
  const { open, meetingId } = vote;
  return { vote: voteView(context, vote), open, meetingId, bound: context.actor.kind === 'device' };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Shown, async ({ card, reason, ...typed }, context) => {
      const { form } = await voteAtKiosk(context, event.params.vote);
      return castVote(context, { voteId: event.params.vote, mark: markFrom(form, typed), reason, card });
    })
};
