import { redirect } from '@sveltejs/kit';
import { closeAndCount, holdVoteOpen, openDiscussion, raise, withdraw } from '#capabilities/decisions/server';
import { attempt, communityPath } from '#platform/web/server';
import { deed, Nothing } from '../forms.ts';
import { proposalView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  proposalView(context, params.proposal);

export const actions: Actions = {
  raise: (event) => deed(event, Nothing, (_, context, id) => raise(context, id)),
  open: (event) => deed(event, Nothing, (_, context, id) => openDiscussion(context, id)),
  withdraw: (event) => deed(event, Nothing, (_, context, id) => withdraw(context, id)),
  hold: (event) => deed(event, Nothing, (_, context, id) => holdVoteOpen(context, id)),
  count: (event) =>
    attempt(event, Nothing, async (_, context) => {
      await closeAndCount(context, event.params.proposal);
      redirect(303, communityPath(context, 'decisions', event.params.proposal, 'result'));
    })
};
