import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { electionPage, openVoting } from '#capabilities/elections/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { attempt } from '#platform/web/server';
import { shownElection } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const page = await electionPage(context, params.election);
  const today = dayIn(communityOf(context).timeZone, context.clock());
  return { ...shownElection(page, context), today, asked: url.searchParams.has('asked') };
};

export const actions: Actions = {
  open: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await openVoting(context, event.params.election);
      redirect(303, event.url.pathname);
    })
};
