import { redirect } from '@sveltejs/kit';
import { writeProposal } from '#capabilities/decisions/server';
import { attempt, communityPath } from '#platform/web/server';
import { ProposalForm, writingFrom } from '../../forms.ts';
import { writingView } from '../../writing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  writingView(context, params.proposal, url.searchParams);

export const actions: Actions = {
  default: (event) =>
    attempt(event, ProposalForm, async (form, context) => {
      const { id } = await writeProposal(context, { ...writingFrom(form), id: event.params.proposal });
      redirect(303, communityPath(context, 'decisions', id));
    })
};
