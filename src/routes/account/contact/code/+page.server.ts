import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { CODE_MINUTES } from '#capabilities/accounts';
import { contactAsked, proveContact } from '#capabilities/accounts/server';
import { attempt } from '#platform/web/server';
import { outboxShown } from '../../../outbox/shown.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Entered = z.object({ code: z.string().regex(/^\s*(\d\s*){6}$/, 'accounts_code_six') });

export const load: PageServerLoad = async ({ locals }) => {
  const asked = await contactAsked(locals.context);
  if (!asked) redirect(303, '/account/contact');
  return { contact: asked.value, minutes: CODE_MINUTES, outbox: outboxShown(locals) };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Entered, async ({ code }, context) =>
      redirect(303, `/account?contact=${await proveContact(context, code)}#contacts`)
    )
};
