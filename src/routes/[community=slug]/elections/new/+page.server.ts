import { redirect } from '@sveltejs/kit';
import { callElection } from '#capabilities/elections/server';
import { attempt, communityPath } from '#platform/web/server';
import { Calling } from '../shapes.ts';
import { callingView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) => callingView(context, url.searchParams);

export const actions: Actions = {
  default: (event) =>
    attempt(event, Calling, async ({ meetingId, ...calling }, context) => {
      const { id } = await callElection(context, { ...calling, meetingId: meetingId || null });
      redirect(303, communityPath(context, 'elections', id));
    })
};
