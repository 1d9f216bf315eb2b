import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/governance';
import { bodyPage, endBody } from '#capabilities/governance/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.keepBodies);
  const { body, day } = await bodyPage(context, params.body);
  return { body: { id: body.id, name: body.name }, day };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ on: z.iso.date('governance_day_needed') }), async ({ on }, context) => {
      await endBody(context, { bodyId: event.params.body, on });
      redirect(303, communityPath(context, 'bodies', event.params.body));
    })
};
