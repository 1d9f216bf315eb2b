import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { endRole, grantInForce } from '#capabilities/accounts/server';
import { memberOf } from '#platform/context';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { memberId, memberName: name, role } = await grantInForce(context, params.grant);
  // Any other role of their own an administrator could give back to themselves.
  const own = role === 'administrator' && memberId === memberOf(context.actor);
  return { name, role, own };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ name: z.string() }), async ({ name }, context) => {
      await endRole(context, event.params.grant);
      redirect(303, `${communityPath(context, 'roles')}?${new URLSearchParams({ ended: name })}`);
    })
};
