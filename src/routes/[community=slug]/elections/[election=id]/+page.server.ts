import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { electionPage, openVoting } from '#capabilities/elections/server';
import { versionById } from '#capabilities/governance/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { shownElection } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const page = await electionPage(tx, params.election);
    return {
      ...shownElection(page, tx),
      rules: (await versionById(tx, page.election.versionId)).number,
      today: dayIn(communityOf(tx).timeZone, tx.clock()),
      asked: url.searchParams.has('asked')
    };
  });

export const actions: Actions = {
  open: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await openVoting(context, event.params.election);
      redirect(303, event.url.pathname);
    })
};
