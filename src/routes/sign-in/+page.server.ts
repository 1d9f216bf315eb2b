import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requestCode } from '#capabilities/accounts/server';
import { attempt } from '#platform/web/server';
import type { Actions } from './$types';

const Asked = z.object({
  contact: z.string().trim().min(1, 'accounts_sign_in_contact_needed'),
  whose: z.enum(['mine', 'borrowed'], 'accounts_sign_in_whose_needed')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Asked, async ({ contact, whose }, context) => {
      await requestCode(context, contact, event.getClientAddress());
      const onward = new URLSearchParams({ contact, whose, to: event.url.searchParams.get('to') ?? '/' });
      redirect(303, `/sign-in/code?${onward}`);
    })
};
