import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { chooseLanguage, endEverySession, endSession, sessionsOf } from '#capabilities/accounts/server';
import { problems } from '#platform/problem';
import { isId } from '#platform/ids';
import { locales } from '#platform/localized';
import { attempt } from '#platform/web/server';
import { chooseLocale } from '../../locale.server.ts';
import { dropSession } from '../../session.server.ts';
import { accountShown } from './account.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => ({
  ...(await accountShown(context)),
  saved: url.searchParams.has('saved'),
  ended: url.searchParams.has('ended'),
  contact: url.searchParams.get('contact')
});

export const actions: Actions = {
  language: (event) =>
    attempt(event, z.object({ language: z.enum(locales) }), async ({ language }, context) => {
      await chooseLanguage(context, language);
      chooseLocale(event, language);
      redirect(303, '/account?saved#language');
    }),

  end: (event) =>
    attempt(event, z.object({ id: z.string().refine(isId) }), async ({ id }, context) => {
      if (!(await sessionsOf(context)).some((one) => one.id === id)) throw problems.not_found();
      await endSession(context, id);
      redirect(303, '/account?ended#sessions');
    }),

  everywhere: async ({ locals: { context }, cookies }) => {
    await endEverySession(context);
    dropSession(cookies);
    redirect(303, '/sign-out');
  }
};
