import { redirect } from '@sveltejs/kit';
import { putToVote } from '#capabilities/decisions/server';
import { attempt, communityPath } from '#platform/web/server';
import { Put, puttingFrom } from './put.ts';
import { puttingView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  puttingView(context, params.proposal, url.searchParams.get('method'));

export const actions: Actions = {
  default: (event) =>
    attempt(event, Put, async (form, context) => {
      const { proposal } = event.params;
      await putToVote(context, proposal, puttingFrom(form, context));
      redirect(303, communityPath(context, 'decisions', proposal));
    })
};
