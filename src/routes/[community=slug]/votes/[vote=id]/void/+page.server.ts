import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { voteToVoid } from '#capabilities/decisions/server';
import { attempt, communityPath } from '#platform/web/server';
import { voteView } from '../view.ts';
import { declare, Reason } from './declare.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { lost, ...vote } = await voteToVoid(context, params.vote);
  return { vote: voteView(context, vote), lost, void: vote.void };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ because: Reason }), async ({ because }, context) => {
      await declare(context, event.params.vote, because);
      redirect(303, communityPath(context, 'votes', event.params.vote));
    })
};
