import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { CODE_MINUTES } from '#capabilities/accounts';
import { signInWithCode } from '#capabilities/accounts/server';
import { attempt } from '#platform/web/server';
import { keepSession } from '../../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Entered = z.object({ code: z.string().regex(/^\s*(\d\s*){6}$/, 'accounts_code_six') });

export const load: PageServerLoad = ({ url }) => ({
  contact: url.searchParams.get('contact') ?? '',
  minutes: CODE_MINUTES
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Entered, async ({ code }, context) => {
      const { searchParams, protocol } = event.url;
      const session = await signInWithCode(context, {
        contact: searchParams.get('contact') ?? '',
        code,
        shared: searchParams.get('whose') === 'borrowed',
        device: event.request.headers.get('user-agent') ?? '',
        address: event.getClientAddress()
      });
      keepSession(event.cookies, session, protocol === 'https:');
      const to = searchParams.get('to') ?? '/';
      redirect(303, /^\/(?![/\\])/.test(to) ? to : '/');
    })
};
