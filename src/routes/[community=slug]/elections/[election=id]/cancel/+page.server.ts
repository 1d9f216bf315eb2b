import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/elections';
import { cancelElection, electionPage } from '#capabilities/elections/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Pair, written } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.run);
  const { title } = await electionPage(context, params.election);
  return { id: params.election, title };
};

const Because = z.object({
  because: Pair.refine(({ es, en }) => Boolean(es || en), 'elections_needed')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Because, async ({ because }, context) => {
      await cancelElection(context, event.params.election, written(because, context.locale)!);
      redirect(303, communityPath(context, 'elections', event.params.election));
    })
};
