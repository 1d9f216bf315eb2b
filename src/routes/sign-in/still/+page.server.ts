import { redirect, type Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { signInWithName } from '#capabilities/accounts/server';
import { attempt } from '#platform/web/server';
import { askingIn, welcome } from '../asking.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Said = z.object({ name: z.string().trim().min(1, 'problem_accounts_name_unknown').max(120) });

/** The page says nothing about whose number it is. */
export const load: PageServerLoad = ({ cookies }) => {
  asking(cookies);
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Said, async ({ name }, context) => {
      const { contact, whose, browser, to } = asking(event.cookies);
      const device = event.request.headers.get('user-agent') ?? '';
      const shared = whose === 'borrowed';
      const session = await signInWithName(context, { contact, browser, shared, device, name });
      redirect(303, await welcome(event, session, to));
    })
};

const asking = (cookies: Cookies) => askingIn(cookies) ?? redirect(303, '/sign-in');
