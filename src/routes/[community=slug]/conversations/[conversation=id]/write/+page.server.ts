import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { conversationOf, drawSoon, ownStatements, sayStatement } from '#capabilities/sensemaking/server';
import { memberOf } from '#platform/context';
import { read } from '#platform/db';
import { newAnonymousId } from '#platform/ids';
import { reading } from '#platform/localized';
import { attempt } from '#platform/web/server';
import { Id, Needed } from '../../../sense.ts';
import { tokenFor, tokenOf } from '../../token.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, cookies, url }) =>
  read(context, async (tx) => {
    const { id, question, closedAt } = await conversationOf(tx, params.conversation);
    const token = tokenOf(cookies);
    const own = token || memberOf(tx.actor) ? await ownStatements(tx, id, token) : [];
    return {
      ...{ id, closed: closedAt !== null, fresh: newAnonymousId(), said: url.searchParams.get('said') },
      question: reading(question, tx.locale),
      own: own.map(({ text, state, reason, ...one }) => ({
        ...one,
        state,
        reason,
        ...reading(text, tx.locale)
      }))
    };
  });

const Said = z.object({ id: Id, text: Needed(1000) });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Said, async (said, context) => {
      const { conversation } = event.params;
      const { state } = await sayStatement(context, conversation, { ...said, token: await tokenFor(event) });
      if (state === 'shown') drawSoon(context, conversation);
      redirect(303, `${event.url.pathname}?said=${state}`);
    })
};
