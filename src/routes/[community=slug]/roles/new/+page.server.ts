import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may, roles } from '#capabilities/accounts';
import { grantRole, rolesOf } from '#capabilities/accounts/server';
import { addDays, instantOf } from '#platform/clock';
import { communityOf } from '#platform/context';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { foundIn } from '../found.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Given = z.object({
  role: z.enum(roles, 'accounts_roles_which_needed'),
  until: z.union([z.literal(''), z.iso.date()], 'accounts_roles_day_wrong')
});

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  allow(context, may.grant);
  const member = url.searchParams.get('member');
  if (!member) return { asked: await foundIn(context, url), chosen: null };
  const { name, roles: held } = await rolesOf(context, member);
  return { asked: null, chosen: { name, held, free: roles.filter((role) => !held.includes(role)) } };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Given, async ({ role, until }, context) => {
      const memberId = event.url.searchParams.get('member') ?? '';
      const { name } = await rolesOf(context, memberId);
      const { timeZone } = communityOf(context);
      await grantRole(context, {
        memberId,
        role,
        until: until ? instantOf(timeZone, addDays(until, 1), '00:00') : undefined
      });
      redirect(303, `${communityPath(context, 'roles')}?${new URLSearchParams({ given: name })}`);
    })
};
