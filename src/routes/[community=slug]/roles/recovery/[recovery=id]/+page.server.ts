import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { confirmRecovery, recoveryWaiting, withdrawRecovery } from '#capabilities/accounts/server';
import { memberOf, type Context } from '#platform/context';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Named = z.object({ name: z.string() });

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { name, askedBy, askedByName, contact } = await recoveryWaiting(context, params.recovery);
  return { name, contact, asker: askedByName, own: askedBy === memberOf(context.actor) };
};

export const actions: Actions = {
  confirm: (event) =>
    attempt(event, Named, async ({ name }, context) => {
      await confirmRecovery(context, event.params.recovery);
      redirect(303, listWith(context, { confirmed: name }));
    }),

  withdraw: (event) =>
    attempt(event, Named, async ({ name }, context) => {
      await withdrawRecovery(context, event.params.recovery);
      redirect(303, listWith(context, { withdrawn: name }));
    })
};

const listWith = (context: Context, told: Record<string, string>): string =>
  `${communityPath(context, 'roles', 'recovery')}?${new URLSearchParams(told)}`;
