import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requestCode } from '#capabilities/accounts/server';
import { attempt, pathWithin } from '#platform/web/server';
import { outboxShown } from '../../outbox/shown.server.ts';
import { askingIn, keepAsking, type Asking } from '../asking.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Asked = z.object({ contact: z.string().trim().min(1, 'accounts_sign_in_contact_needed') });

export const load: PageServerLoad = ({ url, cookies, locals }) => {
  const { whose, to } = askedIn(url);
  const onward = to ? `&${new URLSearchParams({ to })}` : '';
  return { whose, onward, contact: askingIn(cookies)?.contact ?? '', outbox: outboxShown(locals) };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Asked, async ({ contact }, context) => {
      // Kept first: who asked too often still has the last code, and can go on to enter it.
      const { browser } = keepAsking(event, { contact, ...askedIn(event.url) });
      await requestCode(context, contact, { browser, address: event.getClientAddress() });
      redirect(303, '/sign-in/code');
    })
};

/** The question before this one was answered in the address; without an answer it is asked again. */
function askedIn({ searchParams }: URL): Pick<Asking, 'whose' | 'to'> {
  const to = pathWithin(searchParams.get('to'));
  const whose = searchParams.get('whose');
  if (whose !== 'mine' && whose !== 'borrowed')
    redirect(303, to ? `/sign-in?${new URLSearchParams({ to })}` : '/sign-in');
  return { whose, to };
}
