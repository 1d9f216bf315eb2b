import { redirect, type Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { CODE_MINUTES } from '#capabilities/accounts';
import { requestCode, signInWithCode } from '#capabilities/accounts/server';
import { attempt } from '#platform/web/server';
import { outboxShown } from '../../outbox/shown.server.ts';
import { askingIn, askWhose, welcome } from '../asking.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Entered = z.object({ code: z.string().regex(/^\s*(\d\s*){6}$/, 'accounts_code_six') });

/** The page is the same whether or not anybody knows the contact. */
export const load: PageServerLoad = ({ cookies, locals }) => {
  const { contact, whose } = asking(cookies);
  return { contact, whose, minutes: CODE_MINUTES, outbox: outboxShown(locals) };
};

export const actions: Actions = {
  enter: (event) =>
    attempt(event, Entered, async ({ code }, context) => {
      const { contact, whose, browser, to } = asking(event.cookies);
      const device = event.request.headers.get('user-agent') ?? '';
      const from = { browser, device, address: event.getClientAddress() };
      const shared = whose === 'borrowed';
      const session = await signInWithCode(context, { contact, code, shared, ...from }).catch(askWhose);
      redirect(303, await welcome(event, session, to));
    }),

  again: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      const { contact, browser } = asking(event.cookies);
      await requestCode(context, contact, { browser, address: event.getClientAddress() });
      return { again: true };
    })
};

const asking = (cookies: Cookies) => askingIn(cookies) ?? redirect(303, '/sign-in');
