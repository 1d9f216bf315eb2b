import { z } from 'zod';
import { editionOf, requestOf, sendAgain, signOn } from '#capabilities/charters/server';
import { attempt } from '#platform/web/server';
import { outboxShown } from '../../../../../outbox/shown.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { charter, sign_on_request } }) => {
  const { text } = await editionOf(locals.context, charter);
  return {
    id: charter,
    title: text.title[locals.context.locale] ?? Object.values(text.title)[0] ?? '',
    waiting: await requestOf(locals.context, charter, sign_on_request),
    outbox: outboxShown(locals)
  };
};

const Entered = z.object({ code: z.string().regex(/^\s*(\d\s*){6}$/, 'charters_form_six') });

export const actions: Actions = {
  enter: (event) =>
    attempt(event, Entered, async ({ code }, context) => {
      const entering = { requestId: event.params.sign_on_request, code };
      const { undo } = await signOn(context, entering, event.getClientAddress());
      return { undo };
    }),
  again: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      const origin = { address: event.getClientAddress(), site: process.env.ORIGIN ?? event.url.origin };
      await sendAgain(context, event.params.sign_on_request, origin);
      return { again: true };
    })
};
