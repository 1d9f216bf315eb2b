import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { erase } from '#capabilities/people/server';
import { isMember } from '#platform/policy';
import { problems } from '#platform/problem';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  if (!isMember(context.actor)) throw problems.sign_in_first();
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      if (!isMember(context.actor)) throw problems.sign_in_first();
      await erase(context, context.actor.member.id);
      redirect(303, '/account');
    })
};
