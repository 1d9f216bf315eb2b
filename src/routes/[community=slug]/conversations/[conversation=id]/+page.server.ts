import { z } from 'zod';
import { may, stances } from '#capabilities/sensemaking';
import { castStance, drawSoon, turnOf } from '#capabilities/sensemaking/server';
import { memberOf } from '#platform/context';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { tokenFor, tokenOf } from '../token.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, cookies }) => {
  const { conversation, statement, waiting, voted } = await turnOf(
    context,
    params.conversation,
    tokenOf(cookies)
  );
  const { id, question, about, closedAt, deckId } = conversation;
  const said = (text: typeof question) => reading(text, context.locale);
  return {
    ...{ id, deckId, waiting, voted, closed: closedAt !== null, member: memberOf(context.actor) !== null },
    question: said(question),
    about: about && said(about),
    statement: statement && { number: statement.number, ...said(statement.text), from: statement.text.from },
    may: { review: can(context, may.moderate), prepare: can(context, may.prepare) }
  };
};

const Vote = z.object({ number: z.coerce.number().int().min(1).max(5000), stance: z.enum(stances) });

export const actions: Actions = {
  vote: (event) =>
    attempt(event, Vote, async (vote, context) => {
      const { conversation } = event.params;
      await castStance(context, conversation, { ...vote, token: await tokenFor(event) });
      drawSoon(context, conversation);
      // No way back and forth: the answer is the next statement.
    })
};
