import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { devicesInUse, revokeDevice } from '#capabilities/accounts/server';
import { problems } from '#platform/problem';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const tablet = (await devicesInUse(context)).find(({ id }) => id === params.tablet);
  if (!tablet) throw problems.not_found();
  return { name: tablet.name };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ name: z.string() }), async ({ name }, context) => {
      await revokeDevice(context, event.params.tablet);
      redirect(303, `${communityPath(context, 'roles', 'tablets')}?${new URLSearchParams({ closed: name })}`);
    })
};
