import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { conductModels, may, starterNames } from '#capabilities/governance';
import { beginFromStarter } from '#capabilities/governance/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Begun = z.object({
  set: z.enum(starterNames, 'governance_begin_set_needed'),
  conduct: z.enum([...conductModels, 'later'], 'governance_begin_conduct_needed')
});

export const load: PageServerLoad = ({ locals: { context } }) => allow(context, may.begin);

export const actions: Actions = {
  default: (event) =>
    attempt(event, Begun, async ({ set, conduct }, context) => {
      await beginFromStarter(context, set, conduct === 'later' ? {} : { conduct });
      redirect(303, communityPath(context, 'rules'));
    })
};
